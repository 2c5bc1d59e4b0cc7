using Municipal.Voting.Counting;

namespace Municipal.Voting.Tests;

public sealed class PhragmenTests
{
    [Fact]
    public void Phragmen_TakesTheSmallestLoad()
    {
        // Loads: c 10 ÷ 3, then a (12 + 0) ÷ 2 = 6 against b (10 + 10 ÷ 3) ÷ 2 = 6.67.
        var outcome = new Election(32).Project("a", 12).Project("b", 10).Project("c", 10)
            .Ballots(1, "b", "c").Ballots(1, "b").Ballots(2, "a").Ballots(2, "c").Count(Rules.Phragmen());
        Assert.Equal(["c", "a", "b"], outcome.Funded);
        Assert.Equal(6.666667m, outcome.Trace.Single(s => s.Project == "b").Figures.Single(f => f.Key == Figure.Load).Value);
    }

    [Fact]
    public void Phragmen_FirstThatDoesNotFit_EndsTheCount()
    {
        var election = new Election(100).Project("a", 60).Project("b", 50).Project("c", 30).Ballots(6, "a").Ballots(4, "b").Ballots(2, "c");
        Assert.Equal("a", election.Funded(Rules.Phragmen()));
        Assert.Equal("a c", election.Funded(Rules.Phragmen(Completion.Utilitarian)));
    }

    [Fact]
    public void Phragmen_OneOfTheTiedDoesNotFit_EndsTheCountEvenIfAnotherWould() =>
        Assert.Equal("a", new Election(100).Project("a", 10).Project("b", 80).Project("c", 95).Ballots(9, "a").Ballots(16, "b").Ballots(19, "c").Funded(Rules.Phragmen()));

    [Fact]
    public void Phragmen_DearerThanTheBudget_IsLeftOutBeforehand() =>
        Assert.Equal("b", new Election(100).Project("a", 999_999_999).Project("b", 50).Ballots(9_999_999, "a").Ballots(1, "b").Funded(Rules.Phragmen()));

    [Fact]
    public void Phragmen_WithoutSupporters_ComesLastAndOnlyIfAllOfThemFit()
    {
        Assert.Equal("c a b", new Election(100).Project("a", 10).Project("b", 10).Project("c", 10).Ballots(1, "c").Funded(Rules.Phragmen()));
        Assert.Equal("c", new Election(100).Project("a", 10).Project("b", 95).Project("c", 10).Ballots(1, "c").Funded(Rules.Phragmen()));
    }
}
