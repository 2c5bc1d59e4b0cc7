using System.Globalization;
using Municipal.Voting.Results;

namespace Municipal.Voting.Tests.Results;

public sealed class TurnoutCellsTests
{
    [Theory]
    [InlineData("12,30,45", "12,30,45")]
    [InlineData("9,30,45", "-,-,45")]
    [InlineData("3,9,45", "-,-,45")]
    [InlineData("3,4,45,20", "-,-,45,-")]
    [InlineData("0,30,45", "-,-,45")]
    [InlineData("0,0,45,20", "-,-,45,-")]
    [InlineData("3", "-")]
    [InlineData("30", "30")]
    public void Publishable_HidesSmallCells_AndWhatWouldTellThem(string people, string shown)
    {
        var cells = people.Split(',').Select((p, i) => KeyValuePair.Create(i, int.Parse(p, CultureInfo.InvariantCulture))).ToList();

        var published = TurnoutCells.Publishable(cells);

        Assert.Equal(shown, string.Join(',', cells.Select(c => published[c.Key]?.ToString(CultureInfo.InvariantCulture) ?? "-")));
    }

    /// <summary>Nobody who knows the total works out a hidden cell, or a hidden sum of fewer than ten people, as long as there is something left to hide.</summary>
    [Fact]
    public void Publishable_AnyTable_HidesAtLeastTwoCellsOfTenPeopleTogether()
    {
        var chance = new Random(7);
        for (var run = 0; run < 5_000; run++)
        {
            var cells = Enumerable.Range(0, chance.Next(1, 9)).Select(i => KeyValuePair.Create(i, chance.Next(0, chance.Next(2, 60)))).ToList();
            var published = TurnoutCells.Publishable(cells);

            Assert.All(published.Values, p => Assert.True(p is null or >= TurnoutCells.Least));
            Assert.All(cells, c => Assert.True(published[c.Key] is null || published[c.Key] == c.Value));
            var hidden = cells.Where(c => published[c.Key] is null).ToList();
            if (hidden.Count > 0 && hidden.Count < cells.Count)
            {
                Assert.True(hidden.Count >= 2 && hidden.Sum(c => c.Value) >= TurnoutCells.Least);
            }
        }
    }
}
