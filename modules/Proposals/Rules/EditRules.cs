namespace Municipal.Proposals;

/// <summary>Until when a proposer may change what was published, and whether it may be withdrawn.</summary>
internal static class EditRules
{
    public const int ShortestReason = 2;

    /// <summary>The first instant at which editing is over, UTC.</summary>
    /// <param name="publishedAt">UTC.</param>
    /// <param name="stageCloses">When the proposal stage of its track closes, where that stage is open now.</param>
    /// <param name="hasTrack">Whether it was made in a stage.</param>
    /// <param name="settings">The tenant's.</param>
    public static DateTime EditableUntil(DateTime publishedAt, DateTime? stageCloses, bool hasTrack, ProposalSettings settings) =>
        hasTrack && settings.EditUntilStageCloses
            ? stageCloses ?? publishedAt
            : publishedAt.AddDays(settings.EditDays);

    public static EditRefusal? MayEdit(ProposalState state, bool isHidden, Standing standing, DateTime editableUntil, DateTime now) =>
        state == ProposalState.Withdrawn ? EditRefusal.AlreadyWithdrawn
        : state != ProposalState.Published ? EditRefusal.LivesOn
        : isHidden ? EditRefusal.Hidden
        : standing != Standing.Proposed || now >= editableUntil ? EditRefusal.WindowClosed
        : null;

    /// <summary>A proposal that went on to a ballot or a budget belongs to more people than its author.</summary>
    public static EditRefusal? MayWithdraw(ProposalState state, Standing standing, string reason) =>
        state == ProposalState.Withdrawn ? EditRefusal.AlreadyWithdrawn
        : state != ProposalState.Published ? EditRefusal.LivesOn
        : standing != Standing.Proposed ? EditRefusal.WentOn
        : PlainText.Length(reason) < ShortestReason ? EditRefusal.ReasonMissing
        : null;
}

internal enum EditRefusal
{
    AlreadyWithdrawn,

    /// <summary>It was merged or split.</summary>
    LivesOn,
    Hidden,
    WindowClosed,
    WentOn,
    ReasonMissing,
    ChangedMeanwhile,
    NothingChanged,
}
