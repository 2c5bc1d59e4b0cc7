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

internal enum SupportRefusal
{
    NotOpenToSupport,
    PastThatStage,
    StageClosed,
    OwnProposal,
}
