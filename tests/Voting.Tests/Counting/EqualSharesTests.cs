using Municipal.Voting.Counting;

namespace Municipal.Voting.Tests;

public sealed class EqualSharesTests
{
    [Fact]
    public void Shares_EmptyBallots_LowerEverybodysShare()
    {
        var election = new Election(100).Project("a", 60).Ballots(3, "a");
        Assert.Equal("a", election.Funded(Rules.Shares()));
        Assert.Equal("", election.Ballots(3).Funded(Rules.Shares()));
    }

    [Fact]
    public void Shares_ExactlyTheMoney_Buys()
    {
        // Three voters with 100 ÷ 7 each have exactly 300 ÷ 7.
        var election = new Election(100).Project("a", 42.857142857142m).Ballots(3, "a").Ballots(4);
        Assert.Equal("a", election.Funded(Rules.Shares()));
        Assert.Equal("a", new Election(7).Project("a", 3).Ballots(3, "a").Ballots(4).Funded(Rules.Shares()));
        Assert.Equal("", new Election(7).Project("a", 3.000000000001m).Ballots(3, "a").Ballots(4).Funded(Rules.Shares()));
    }

    [Fact]
    public void Shares_OneVoter_BuysByEffectiveSupportUntilTheMoneyIsGone() =>
        Assert.Equal("a b", new Election(10).Project("a", 6).Project("b", 4).Project("c", 1).Ballots(1, "a", "b", "c").Funded(Rules.Shares()));

    [Fact]
    public void Shares_WhoHasLessPaysAll_AndTheOthersTheRest()
    {
        // Everybody has 10. `a` takes 6 from the first and the second; then `b` costs 14: the first gives the last 4, the third 10.
        var outcome = new Election(30).Project("a", 12).Project("b", 14).Ballots(1, "a", "b").Ballots(1, "a").Ballots(1, "b").Count(Rules.Shares("cardinality"));
        Assert.Equal(["a", "b"], outcome.Funded);
        var last = outcome.Trace.Last(s => s.Verdict == Verdict.Funded);
        Assert.Equal((10m, 1m, 1m), (At(last, Figure.Price), At(last, Figure.PaidInFull), At(last, Figure.PaidTheirLast)));
    }

    [Fact]
    public void Shares_WithoutSupporters_IsNeverBought()
    {
        var election = new Election(100).Project("a", 10).Project("b", 10).Ballots(2, "a");
        Assert.Equal("a", election.Funded(Rules.Shares()));
        Assert.Equal(Verdict.NoSupporters, election.Count(Rules.Shares()).Trace.Single(s => s.Project == "b").Verdict);
        Assert.Equal("a b", election.Funded(Rules.Shares(completion: Completion.Utilitarian)));
    }

    [Fact]
    public void Shares_CannotPay_SaysWhatSupportersHad()
    {
        var step = new Election(100).Project("a", 60).Ballots(1, "a").Ballots(1).Count(Rules.Shares()).Trace.Single(s => s.Project == "a");
        Assert.Equal((Verdict.SupportersLackMoney, 50m), (step.Verdict, At(step, Figure.SupportersMoney)));
    }

    [Fact]
    public void Shares_FreeProject_IsBoughtPerBallotAndLeftToCompletionPerCost()
    {
        var election = new Election(10).Project("free", 0).Project("a", 10).Ballots(2, "free", "a");
        Assert.Equal("free a", election.Funded(Rules.Shares("cardinality")));
        Assert.Equal("a", election.Funded(Rules.Shares()));
        Assert.Equal("a free", election.Funded(Rules.Shares(completion: Completion.Utilitarian)));
        Assert.Equal("a", election.Funded(Rules.Add1(stop: false)));
    }

    [Fact]
    public void Shares_LastOnARanking_PaysNothing()
    {
        var election = new Election(10).Project("a", 5).Project("b", 5).Ranked(2, "a", "b");
        Assert.Equal("a", election.Funded(Rules.Shares("borda")));
        Assert.Equal(Verdict.NoSupporters, election.Count(Rules.Shares("borda")).Trace.Single(s => s.Project == "b").Verdict);
    }

    [Fact]
    public void Shares_MinimumSupport_TakesAProjectOut() =>
        Assert.Equal("a", new Election(100).Project("a", 10).Project("b", 10).Ballots(3, "a").Ballots(1, "b").Funded(Rules.Shares() with { Minimum = new MinimumSupport(2, false) }));

    [Fact]
    public void Add1_WithProjectsNobodySupports_Ends()
    {
        var election = new Election(100).Project("a", 10).Project("b", 5).Project("c", 5).Ballots(1, "a").Ballots(1);
        foreach (var rule in (CountingRule[])[Rules.Add1(), Rules.Add1(stop: false), Rules.Add1(all: true), Rules.Add1(stop: false, all: true, whole: true)])
        {
            Assert.Equal("a", election.Funded(rule));
        }
    }

    [Fact]
    public void Add1_EverythingFits_BuysAllSupported() =>
        Assert.Equal("a b", new Election(1000).Project("a", 500).Project("b", 500).Ballots(9, "a").Ballots(1, "b").Funded(Rules.Add1()));

    [Fact]
    public void Add1_EverythingFits_TheToolsConventionRaisesNothing() =>
        Assert.Equal("a", new Election(1000).Project("a", 500).Project("b", 500).Ballots(9, "a").Ballots(1, "b").Funded(Rules.Add1(all: true, whole: true)));

    [Fact]
    public void Add1_NextOutcomeTooDear_KeepsTheOneBefore()
    {
        // With b = 50 only `a` is bought; with more, at last `b` too, which is more than there is.
        var outcome = new Election(100).Project("a", 40).Project("b", 70).Ballots(1, "a").Ballots(1, "b").Count(Rules.Add1(stop: false));
        Assert.Equal(["a"], outcome.Funded);
        Assert.Equal(19, outcome.Trace[0].Figures.Single(f => f.Key == Figure.Increments).Value);
    }

    [Fact]
    public void Add1_StepOfAThousandWon_EndsSoonerThanAStepOfOne()
    {
        var election = new Election(10_000_000_000).Project("a", 4_000_000_000).Project("b", 7_000_000_000).Ballots(1, "a").Ballots(1, "b");
        Assert.Equal(1_999_999_999, At(election.Count(Rules.Add1(stop: false)).Trace[0], Figure.Increments));
        Assert.Equal(1_999_999, At(election.Count(Rules.Add1(stop: false, step: 1000)).Trace[0], Figure.Increments));
    }

    [Fact]
    public void Comparison_MoreVotersPreferGreedy_TakesGreedy()
    {
        var election = new Election(100).Project("big", 100).Project("small", 40).Ballots(6, "big").Ballots(4, "small");
        Assert.Equal("small", election.Funded(Rules.Add1(completion: Completion.Add1)));
        var outcome = election.Count(Rules.Add1(completion: Completion.Comparison));
        Assert.Equal(["big"], outcome.Funded);
        Assert.Equal((4m, 6m), (At(outcome.Trace[0], Figure.PreferRule), At(outcome.Trace[0], Figure.PreferGreedy)));
    }

    private static decimal At(TraceStep step, Figure figure) => step.Figures.Single(f => f.Key == figure).Value;
}
