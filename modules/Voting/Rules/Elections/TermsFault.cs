namespace Municipal.Voting.Elections;

/// <summary>Why terms cannot be announced.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="About">The project, field or word it is about; empty where it is about all.</param>
internal sealed record TermsFault(TermsFaultKind Kind, string About = "");

internal enum TermsFaultKind
{
    NoTitle,
    NoBudget,
    NoProjects,
    ProjectTwice,
    CostOutOfReach,
    NoChannel,
    LimitsCross,
    MoreThanThePaper,
    PointsDoNotFit,
    FieldLimitCannotBeMet,
    GroupsDoNotFit,
    CompositeNeedsGroups,
    UnknownRule,
    SatisfactionDoesNotFit,
    CompletionDoesNotFit,
    MinimumUnread,
    TiesUnread,
    PairsNotLookedAt,
    PairUnknown,
    WindowTooShort,
    OpensInThePast,
}
