using Municipal.Voting.Counting;

namespace Municipal.Voting.Tests;

public sealed class CompositeTests
{
    private static readonly BallotPaper Paper = new([new("a", 10), new("b", 10), new("c", 10)]);

    [Fact]
    public void Composite_AddsWeightTimesShare()
    {
        // a: 70 × 6/10 + 30 × 0 = 42; b: 70 × 4/10 + 30 × 5/5 = 58; c: 70 × 1/10 = 7.
        var outcome = Count(20, null, new("advance", 70, Ballots((5, "a"), (1, "ac"), (4, "b"))), new("on-site", 30, Ballots((5, "b"))));
        Assert.Equal(["b", "a"], outcome.Funded);
        Assert.Equal(42, outcome.Trace.Single(s => s.Project == "a").Figures.Single(f => f.Key == Figure.Share).Value);
    }

    [Fact]
    public void Composite_BelowTheFloor_IsOutEvenInsideTheCeiling()
    {
        var outcome = Count(30, "12%", new("advance", 70, Ballots((5, "a"), (1, "ac"), (4, "b"))), new("on-site", 30, Ballots((5, "b"))));
        Assert.Equal(["b", "a"], outcome.Funded);
        Assert.Equal(Verdict.BelowMinimum, outcome.Trace.Single(s => s.Project == "c").Verdict);
    }

    [Theory]
    [InlineData("7%", 3)]
    [InlineData("7.000000000001%", 2)]
    public void Composite_Floor_IsExact(string floor, int funded) =>
        Assert.Equal(funded, Count(30, floor, new("advance", 70, Ballots((5, "a"), (1, "ac"), (4, "b"))), new("on-site", 30, Ballots((5, "b")))).Funded.Length);

    [Fact]
    public void Composite_ElectorateWithoutBallots_GivesNobodyAnything() =>
        Assert.Equal(["a"], Count(10, null, new("residents", 50, Ballots((3, "a"), (2, "b"))), new("committee", 50, Ballots())).Funded);

    [Fact]
    public void Composite_SameProportionOfWeights_SameOutcome()
    {
        Electorate[] with(decimal one, decimal other) => [new("x", one, Ballots((3, "a"), (2, "b"))), new("y", other, Ballots((1, "c"), (2, "b")))];
        Assert.Equal(Count(20, null, with(50, 40)).Funded, Count(20, null, with(5, 4)).Funded);
    }

    private static Outcome Count(decimal budget, string? floor, params Electorate[] electorates) => Counting.Count.Of(new CountInput(
        new CompositeRule(Satisfaction.Cost) { Minimum = floor is null ? null : MinimumSupport.Read(floor) }, TieRule.ById, budget, Paper, [.. electorates]));

    private static Ballots Ballots(params (int Copies, string Ids)[] ballots)
    {
        var stack = new BallotStack(Paper, BallotForm.Approval);
        foreach (var (copies, ids) in ballots)
        {
            stack.Add([.. ids.Select(id => new Choice(Paper.PlaceOf(id.ToString())))], copies);
        }

        return stack.Group();
    }
}
