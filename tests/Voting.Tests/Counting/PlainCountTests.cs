using Municipal.Voting.Counting;

namespace Municipal.Voting.Tests;

/// <summary>The product's filters, groups, bounds and leaps change nothing: a plain count of fractions comes to the same, in the same order.</summary>
public sealed class PlainCountTests
{
    [Theory]
    [InlineData("cost", "Approval")]
    [InlineData("cardinality", "Approval")]
    [InlineData("points", "Points")]
    [InlineData("points-cost", "Points")]
    [InlineData("borda", "Ranking")]
    [InlineData("borda-cost", "Ranking")]
    [InlineData("table:3,2,0.5", "Ranking")]
    public void Shares_IsThePlainCount(string by, string form)
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var election = new RandomElection(seed, Enum.Parse<BallotForm>(form), big: seed % 20 == 0);
            var input = election.Under(Rules.Shares(by), seed % 2 == 0 ? "id" : "cost,support,id");
            Assert.True(new PlainCount(input).Shares().SequenceEqual(Count.Of(input).Funded), $"seed {seed}");
        }
    }

    [Fact]
    public void Phragmen_IsThePlainCount()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var input = new RandomElection(seed, big: seed % 20 == 0).Under(Rules.Phragmen(), seed % 2 == 0 ? "id" : "cost,support,id");
            Assert.True(new PlainCount(input).Phragmen().SequenceEqual(Count.Of(input).Funded), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, false, false)]
    [InlineData(true, true, true)]
    [InlineData(false, true, true)]
    public void Add1_IsThePlainCount(bool stop, bool all, bool whole)
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var rule = Rules.Add1(stop, all, whole, seed % 3 == 0 ? 0.25m : 1, by: seed % 2 == 0 ? "cost" : "cardinality");
            var input = new RandomElection(seed).Under(rule, seed % 4 < 2 ? "id" : "cost,support,id");
            Assert.True(new PlainCount(input).Add1(rule.Add1).SequenceEqual(Count.Of(input).Funded), $"seed {seed}");
        }
    }

    [Fact]
    public void Add1_WithLeaps_IsTheLoopWithoutThem()
    {
        var (leaping, plain) = (0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            var (form, by) = (seed % 3) switch { 0 => (BallotForm.Approval, "cost"), 1 => (BallotForm.Approval, "cardinality"), _ => (BallotForm.Points, "points-cost") };
            var rule = Rules.Add1(stop: seed % 2 == 0, step: 0.01m, by: by);
            var sheet = new CountSheet(new RandomElection(seed, form, big: true).Under(rule));
            var (with, without) = (new Add1(new SharesMarket(sheet), rule.Add1), new Add1(new SharesMarket(sheet), rule.Add1, leaps: false));
            var (leapt, looped) = (with.Raise(), without.Raise());
            Assert.Equal(looped.Increments, leapt.Increments);
            Assert.Equal(looped.Run.Bought, leapt.Run.Bought);
            (leaping, plain) = (leaping + with.Runs, plain + without.Runs);
        }

        Assert.True(leaping * 3 < plain, $"{leaping} runs instead of {plain}: the leaps are not worth having.");
    }
}
