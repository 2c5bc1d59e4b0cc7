namespace Municipal.Voting.Results;

internal enum CountRefusal
{
    StillOpen,
    NotAnnounced,
    NotSealed,
    LotMissing,
    LotThere,
    SeedNotReadable,
    NumbersDiffer,
    NotCounted,
    AlreadyPublished,
    UnknownProject,
}
