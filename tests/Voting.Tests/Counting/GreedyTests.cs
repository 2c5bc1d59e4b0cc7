using Municipal.Voting.Counting;

namespace Municipal.Voting.Tests;

public sealed class GreedyTests
{
    private static Election Four() => new Election(100).Project("a", 60).Project("b", 50).Project("c", 30).Project("d", 10)
        .Ballots(4, "a").Ballots(3, "b").Ballots(2, "c").Ballots(1, "d");

    [Fact]
    public void Greedy_WhatDoesNotFit_IsSkipped() => Assert.Equal("a c d", Four().Funded(Rules.Greedy()));

    [Fact]
    public void GreedyStop_WhatDoesNotFit_EndsTheCount() => Assert.Equal("a", Four().Funded(Rules.GreedyStop()));

    [Fact]
    public void GreedyStop_AfterTheStop_SaysWhereItStopped()
    {
        var outcome = Four().Count(Rules.GreedyStop());
        var last = outcome.Trace.Single(s => s.Project == "d");
        Assert.Equal((Verdict.AfterStop, "b"), (last.Verdict, last.Because));
    }

    [Fact]
    public void Greedy_DoesNotFit_SaysHowMuchIsLacking()
    {
        var step = Four().Count(Rules.Greedy()).Trace.Single(s => s.Project == "b");
        Assert.Equal(Verdict.DoesNotFit, step.Verdict);
        Assert.Equal(10, step.Figures.Single(f => f.Key == Figure.Lacking).Value);
    }

    [Theory]
    [InlineData("3", "a")]
    [InlineData("2", "a c")]
    [InlineData("20%", "a c")]
    [InlineData("20.1%", "a")]
    [InlineData("10%", "a c d")]
    public void Greedy_BelowMinimum_IsNotCounted(string minimum, string funded) =>
        Assert.Equal(funded, Four().Funded(Rules.Greedy() with { Minimum = MinimumSupport.Read(minimum) }));

    [Fact]
    public void Greedy_Minimum_IsAShareOfAllBallotsWithTheEmptyOnes() =>
        Assert.Equal("a", Four().Ballots(10).Funded(Rules.Greedy() with { Minimum = MinimumSupport.Read("20%") }));

    [Fact]
    public void Greedy_WithoutSupporters_IsFundedLast() =>
        Assert.Equal("b a", new Election(10).Project("a", 5).Project("b", 5).Project("c", 5).Ballots(1, "b").Funded(Rules.Greedy()));

    [Fact]
    public void Greedy_PerCost_PrefersTheCheap() =>
        Assert.Equal("b", new Election(100).Project("a", 100).Project("b", 10).Ballots(5, "a").Ballots(1, "b").Funded(Rules.Greedy("cardinality")));

    [Fact]
    public void Greedy_FreeProject_ComesFirstPerCostAndByTallyOtherwise()
    {
        var election = new Election(100).Project("free", 0).Project("dear", 100).Ballots(2, "dear").Ballots(1, "free");
        Assert.Equal("free dear", election.Funded(Rules.Greedy("cardinality")));
        Assert.Equal("dear free", election.Funded(Rules.Greedy()));
    }

    [Fact]
    public void Greedy_IncompatiblePair_OnlyTheEarlierIsFunded()
    {
        var rule = Rules.Greedy() with { Incompatible = new IncompatiblePairs([("c", "a")]) };
        Assert.Equal("a d", Four().Funded(rule));
        Assert.Equal("a", Four().Count(rule).Trace.Single(s => s.Project == "c").Because);
    }

    [Fact]
    public void Greedy_Points_BelowZeroTakeOff() => Assert.Equal("a", new Election(10).Project("a", 10).Project("b", 10)
        .Points(1, ("a", 3), ("b", 5)).Points(1, ("a", 0.5m), ("b", -2)).Funded(Rules.Greedy("points-cost")));

    [Fact]
    public void Greedy_WonOfTenThousandMillion_AddsUpExactly()
    {
        // 9,007,199,254,740,993 = 2^53 + 1 does not exist as a double.
        var election = new Election(10_000_000_000).Project("a", 10_000_000_000).Project("b", 10_000_000_000)
            .Points(1_000_000_000, ("a", 9)).Points(7_199_255, ("a", 1)).Points(1_000_000_000, ("b", 9)).Points(7_199_254, ("b", 1));
        Assert.Equal("a", election.Funded(Rules.Greedy("points"), "id"));
        Assert.Equal(9_007_199_255m, election.Count(Rules.Greedy("points")).Tallies[0].Value.Total);
    }

    [Theory]
    [InlineData("table-cost:3,2,1", "b")]
    [InlineData("table-cost:1", "a")]
    [InlineData("borda-cost", "b")]
    public void Greedy_Ranking_ByTableOrBorda(string by, string first) => Assert.Equal(first, new Election(1).Project("a", 1).Project("b", 1).Project("c", 1)
        .Ranked(3, "a", "b", "c").Ranked(2, "b", "c", "a").Funded(Rules.Greedy(by)));

    [Fact]
    public void Count_NoBallots_GreedyFundsWhatFitsAndOthersNothing()
    {
        var election = new Election(10).Project("a", 6).Project("b", 6);
        Assert.Equal("a", election.Funded(Rules.Greedy()));
        Assert.Equal("", election.Funded(Rules.Shares()));
        Assert.Equal("", election.Funded(Rules.Add1()));
        Assert.Equal("", election.Funded(Rules.Add1(stop: false, all: true, whole: true)));
        Assert.Equal("a", election.Funded(Rules.Add1(completion: Completion.Add1Utilitarian)));
    }

    [Fact]
    public void Count_NoProjects_FundsNothing() => Assert.All(Rules.All, rule => Assert.Equal("", new Election(10).Ballots(3).Funded(rule)));
}
