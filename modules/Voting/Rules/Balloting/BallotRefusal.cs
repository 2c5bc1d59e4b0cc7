namespace Municipal.Voting.Rules.Balloting;

/// <summary>Why a ballot is not valid yet.</summary>
internal enum BallotRefusal
{
    UnknownProject,
    MarkedTwice,
    TooFew,
    TooMany,
    OverBudget,
    WrongPoints,
    TooManyPoints,
    FieldTooFew,
    FieldTooMany,
    RankTwice,
}
