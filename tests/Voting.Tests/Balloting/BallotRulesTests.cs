using Municipal.Voting.Elections;
using Municipal.Voting.Rules.Balloting;

namespace Municipal.Voting.Tests.Balloting;

/// <summary>Every rule of the published terms, checked where it decides.</summary>
public sealed class BallotRulesTests
{
    private static readonly ElectionTerms Approval = new()
    {
        Budget = new Won(100), Most = 3, Least = 2,
        Projects = [new("a", "가", new Won(60), "park", ""), new("b", "나", new Won(50), "park", ""), new("c", "다", new Won(40), "road", ""), new("d", "라", new Won(10), "road", "")],
    };

    [Theory]
    [InlineData("a,b", null)]
    [InlineData("a,b,c", null)]
    [InlineData("", BallotRefusal.TooFew)]
    [InlineData("a", BallotRefusal.TooFew)]
    [InlineData("a,b,c,d", BallotRefusal.TooMany)]
    [InlineData("a,z", BallotRefusal.UnknownProject)]
    [InlineData("a,a", BallotRefusal.MarkedTwice)]
    [InlineData("a:2,b", BallotRefusal.WrongPoints)]
    public void Approval_Limits(string marks, object? refusal) => Assert.Equal((BallotRefusal?)refusal, First(Approval, marks));

    [Fact]
    public void EmptyBallot_IsNeverValid() => Assert.Equal(BallotRefusal.TooFew, First(Approval with { Least = 0 }, ""));

    [Theory]
    [InlineData("a,c", null)]
    [InlineData("a,b", BallotRefusal.OverBudget)]
    public void Knapsack_StaysWithinTheBudget(string marks, object? refusal) =>
        Assert.Equal((BallotRefusal?)refusal, First(Approval with { Form = BallotKind.Knapsack, Most = 0, Least = 1 }, marks));

    [Fact]
    public void Knapsack_AtTheLastWon_Fits_AndOneMoreDoesNot()
    {
        var terms = Approval with { Form = BallotKind.Knapsack, Most = 0, Least = 1 };
        Assert.Equal(0, BallotRules.RestOf(terms, BallotMarks.Read("b,c,d")).Amount);
        Assert.Null(First(terms, "b,c,d"));
        Assert.Equal(BallotRefusal.OverBudget, BallotRules.CheckAdd(terms, BallotMarks.Read("b,c"), terms.Projects[0])!.Refusal);
        Assert.Null(BallotRules.CheckAdd(terms, BallotMarks.Read("b,c"), terms.Projects[3]));
    }

    [Theory]
    [InlineData("a:5,b:5", null)]
    [InlineData("a:10", null)]
    [InlineData("a:6,b:5", BallotRefusal.TooManyPoints)]
    [InlineData("a:0", BallotRefusal.WrongPoints)]
    [InlineData("a:11", BallotRefusal.WrongPoints)]
    [InlineData("a:2000000000,b:2000000000", BallotRefusal.WrongPoints)]
    public void Points_AreGivenOutOnce(string marks, object? refusal) =>
        Assert.Equal((BallotRefusal?)refusal, First(Approval with { Form = BallotKind.Points, Points = 10, Least = 1 }, marks));

    [Theory]
    [InlineData("a,b", BallotRefusal.FieldTooFew)]
    [InlineData("c,d,a", BallotRefusal.FieldTooMany)]
    [InlineData("a,c", null)]
    public void Fields_HaveLeastAndMost(string marks, object? refusal) =>
        Assert.Equal((BallotRefusal?)refusal, First(Approval with { FieldLimits = [new("road", 1, 1)] }, marks));

    [Fact]
    public void EqualBallots_AreEqualTexts_AndARankingKeepsItsOrder()
    {
        Assert.Equal("a,b", BallotMarks.Read("b,a").Write(BallotKind.Approval));
        Assert.Equal("b,a", BallotMarks.Read("b,a").Write(BallotKind.Ranking));
        Assert.Equal("a:3,b:1", BallotMarks.Read("b:1,a:3").Write(BallotKind.Points));
    }

    private static BallotRefusal? First(ElectionTerms terms, string marks) => BallotRules.Check(terms, BallotMarks.Read(marks)) is [var first, ..] ? first.Refusal : null;
}
