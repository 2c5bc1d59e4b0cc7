namespace Municipal.Proposals.Tests.Rules;

public class ProposalRulesTests
{
    private static readonly ProposingTerms Terms = new(Guid.CreateVersion7(), Guid.CreateVersion7(), 2028, Years.Closes, 3, new Won(1_000_000), new Won(50_000_000));

    [Fact]
    public void MayPublish_NoStageOpen_Refuses() =>
        Assert.Equal(ProposalRefusal.StageClosed, ProposalRules.MayPublish(null, Costing(5_000_000), hasConsented: true, alreadyPublished: 0));

    [Fact]
    public void MayPublish_WithoutConsent_Refuses() =>
        Assert.Equal(ProposalRefusal.ConsentMissing, ProposalRules.MayPublish(Terms, Costing(5_000_000), hasConsented: false, alreadyPublished: 0));

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, ProposalRefusal.LimitReached)]
    [InlineData(4, ProposalRefusal.LimitReached)]
    internal void MayPublish_AtTheLimitOfThePerson(int already, ProposalRefusal? expected) =>
        Assert.Equal(expected, ProposalRules.MayPublish(Terms, Costing(5_000_000), hasConsented: true, already));

    [Fact]
    public void MayPublish_TrackWithoutLimit_Allows() =>
        Assert.Null(ProposalRules.MayPublish(Terms with { MostPerPerson = null }, Costing(5_000_000), hasConsented: true, alreadyPublished: 1_000));

    [Theory]
    [InlineData(999_999L, ProposalRefusal.CostTooLow)]
    [InlineData(1_000_000L, null)]
    [InlineData(50_000_000L, null)]
    [InlineData(50_000_001L, ProposalRefusal.CostTooHigh)]
    [InlineData(null, null)]
    internal void MayPublish_AtTheEdgesOfTheBand(long? cost, ProposalRefusal? expected) =>
        Assert.Equal(expected, ProposalRules.MayPublish(Terms, Costing(cost), hasConsented: true, alreadyPublished: 0));

    [Fact]
    public void ArgumentsOf_LimitAndBand_CarryTheNumbers()
    {
        Assert.Equal([3], ProposalRules.ArgumentsOf(ProposalRefusal.LimitReached, Terms));
        Assert.Equal([new Won(50_000_000)], ProposalRules.ArgumentsOf(ProposalRefusal.CostTooHigh, Terms));
        Assert.Empty(ProposalRules.ArgumentsOf(ProposalRefusal.StageClosed, null));
    }

    private static ProposalText Costing(long? won) => new() { Title = "벤치 교체", Field = "safety", Estimate = won is { } amount ? new Won(amount) : null };
}
