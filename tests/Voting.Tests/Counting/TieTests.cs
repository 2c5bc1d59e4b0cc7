using Municipal.Voting.Counting;

namespace Municipal.Voting.Tests;

public sealed class TieTests
{
    private static Election Equals() => new Election(50).Project("10", 50).Project("2", 50).Project("9", 40).Ballots(1, "10", "2", "9");

    [Fact]
    public void Id_IsComparedOrdinally() => Assert.Equal("10", Equals().Funded(Rules.Greedy()));

    [Fact]
    public void Cost_TheCheaperFirst() => Assert.Equal("9", Equals().Funded(Rules.Greedy(), "cost,support,id"));

    [Theory]
    [InlineData("support,id", "b")]
    [InlineData("cost,support,id", "a")]
    public void Support_TheLargerTallyFirst(string ties, string funded) => Assert.Equal(funded, new Election(10).Project("a", 5).Project("b", 10)
        .Ballots(1, "a").Ballots(2, "b").Funded(Rules.Greedy("cardinality"), ties));

    [Fact]
    public void Lot_IsDrawnFromTheSeedAlone()
    {
        // printf '2027-06-21\n10' | sha256sum, and so on for each id; the smallest comes first.
        var outcome = Equals().Count(Rules.Greedy(), "cost,support,lot:2027-06-21");
        Assert.Equal(["9"], outcome.Funded);
        Assert.Equal(LotBySha256Sum, outcome.Lot);
        Assert.Equal(outcome.Lot, Equals().Ballots(5, "2").Count(Rules.Shares(), "lot:2027-06-21").Lot);
        Assert.Equal(outcome.Lot[0], Equals().Funded(Rules.GreedyStop(), "lot:2027-06-21").Split(' ')[0]);
    }

    [Fact]
    public void Tie_IsRecordedWithItsDecider()
    {
        var tie = Assert.Single(Equals().Count(Rules.Greedy(), "cost,support,id").Ties);
        Assert.Equal(["9", "10", "2"], tie.Projects);
        Assert.Equal(TieCriterion.Cost, tie.Decider);
    }

    [Fact]
    public void EqualShares_SameSupportersSameCost_TieByRule()
    {
        var outcome = new Election(30).Project("b", 10).Project("a", 10).Ballots(3, "a", "b").Count(Rules.Shares());
        Assert.Equal(["a", "b"], outcome.Funded);
        Assert.Equal(["a", "b"], Assert.Single(outcome.Ties).Projects);
    }

    [Theory]
    [InlineData("cost")]
    [InlineData("cost,support")]
    [InlineData("id,cost")]
    [InlineData("lot:")]
    [InlineData("cost,cost,id")]
    [InlineData("")]
    [InlineData("Id")]
    public void Read_RuleThatDoesNotDecide_IsRefused(string text) => Assert.Null(TieRule.Read(text));

    [Theory]
    [InlineData("id")]
    [InlineData("cost,support,id")]
    [InlineData("cost,support,lot:1,2,lot:3")]
    [InlineData("support,lot:가나다")]
    public void Read_WritesBackTheSame(string text) => Assert.Equal(text, TieRule.Read(text)!.ToString());

    private static readonly string[] LotBySha256Sum = ["9", "2", "10"];
}
