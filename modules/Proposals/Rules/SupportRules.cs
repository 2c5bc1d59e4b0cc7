namespace Municipal.Proposals;

/// <summary>Whether a person may support a proposal (공감). One per person is held by a unique key.</summary>
internal static class SupportRules
{
    public static SupportRefusal? MaySupport(bool isListed, Standing standing, bool isOpen, bool isOwn) =>
        !isListed ? SupportRefusal.NotOpenToSupport
        : standing != Standing.Proposed ? SupportRefusal.PastThatStage
        : !isOpen ? SupportRefusal.StageClosed
        : isOwn ? SupportRefusal.OwnProposal
        : null;
}

/// <summary>How many listed proposals of a track one person may support.</summary>
/// <param name="TrackId">The track.</param>
/// <param name="Year">The year in whose name proposals without a track fall under it.</param>
/// <param name="Most">How many.</param>
internal sealed record SupportLimit(Guid TrackId, int Year, int Most);

internal enum SupportRefusal
{
    NotOpenToSupport,
    PastThatStage,
    StageClosed,
    OwnProposal,
    LimitReached,
}
