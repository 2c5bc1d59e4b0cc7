namespace Municipal.Proposals;

/// <summary>What the office may decide about two proposals that are alike. Every decision needs a reason, keeping both as well.</summary>
internal static class DuplicateRules
{
    public const int ShortestReason = 2;
    public const int FewestParts = 2;
    public const int MostParts = 4;

    public static DuplicateRefusal? MayDecide(DuplicateDecision decision, Proposal later, Proposal earlier, DuplicateDecision? decided, string reason) =>
        decided is not null ? DuplicateRefusal.Decided
        : PlainText.Length(reason) < ShortestReason ? DuplicateRefusal.ReasonMissing
        : decision switch
        {
            DuplicateDecision.LaterIntoEarlier => MayMerge(later, earlier),
            DuplicateDecision.EarlierIntoLater => MayMerge(earlier, later),
            DuplicateDecision.DropLater => IsUnderway(later) ? null : DuplicateRefusal.NotUnderway,
            _ => null,
        };

    /// <summary>Only what is still being proposed goes into another; an existing project takes nothing in, for it is decided already.</summary>
    public static DuplicateRefusal? MayMerge(Proposal source, Proposal target) =>
        !IsUnderway(source) ? DuplicateRefusal.NotUnderway
        : !IsUnderway(target) ? DuplicateRefusal.TargetNotUnderway
        : null;

    public static DuplicateRefusal? MaySplit(Proposal proposal, int parts, string reason) =>
        !IsUnderway(proposal) ? DuplicateRefusal.NotUnderway
        : parts is < FewestParts or > MostParts ? DuplicateRefusal.TooFewParts
        : PlainText.Length(reason) < ShortestReason ? DuplicateRefusal.ReasonMissing
        : null;

    private static bool IsUnderway(Proposal proposal) => proposal is { IsListed: true, Standing: Standing.Proposed or Standing.OnAgenda };
}

internal enum DuplicateRefusal
{
    Decided,
    ReasonMissing,
    NotUnderway,
    TargetNotUnderway,
    TooFewParts,
}
