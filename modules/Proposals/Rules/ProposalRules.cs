namespace Municipal.Proposals;

/// <summary>Whether a proposal may be published.</summary>
internal static class ProposalRules
{
    public static ProposalRefusal? MayPublish(ProposingTerms? terms, ProposalText text, bool hasConsented, int alreadyPublished) => terms switch
    {
        null => ProposalRefusal.StageClosed,
        _ when !hasConsented => ProposalRefusal.ConsentMissing,
        { MostPerPerson: { } most } when alreadyPublished >= most => ProposalRefusal.LimitReached,
        _ => MayCost(terms, text.Estimate),
    };

    /// <summary>An estimate is voluntary; one that is given must lie in the track's band.</summary>
    public static ProposalRefusal? MayCost(ProposingTerms terms, Won? estimate) => estimate switch
    {
        { } cost when terms.LeastCost is { } least && cost < least => ProposalRefusal.CostTooLow,
        { } cost when terms.MostCost is { } most && cost > most => ProposalRefusal.CostTooHigh,
        _ => null,
    };

    public static object[] ArgumentsOf(ProposalRefusal refusal, ProposingTerms? terms) => refusal switch
    {
        ProposalRefusal.LimitReached => [terms!.MostPerPerson!],
        ProposalRefusal.CostTooLow => [terms!.LeastCost!],
        ProposalRefusal.CostTooHigh => [terms!.MostCost!],
        _ => [],
    };
}

/// <summary>What holds for somebody who proposes now.</summary>
/// <param name="CycleId">The cycle; null outside every proposal stage.</param>
/// <param name="TrackId">The track; null outside every proposal stage.</param>
/// <param name="Year">The year of the public number: the fiscal year, or the calendar year outside every stage.</param>
/// <param name="Closes">When the stage closes, UTC; null all year round.</param>
/// <param name="MostPerPerson">Most proposals of one person; null for no limit.</param>
/// <param name="LeastCost">Least cost; null for no limit.</param>
/// <param name="MostCost">Most cost; null for no limit.</param>
internal sealed record ProposingTerms(Guid? CycleId, Guid? TrackId, int Year, DateTime? Closes, int? MostPerPerson, Won? LeastCost, Won? MostCost);

internal enum ProposalRefusal
{
    StageClosed,
    ConsentMissing,
    LimitReached,
    CostTooLow,
    CostTooHigh,
    DraftIncomplete,
    TooManyDrafts,
}
