using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Tests.Rules;

public sealed class CeilingRulesTests
{
    [Theory]
    [InlineData(750_000_000_000, 100, 7_500_000_000)]
    [InlineData(750_000_000_099, 100, 7_500_000_000)]
    [InlineData(16_500_000_000, 75, 123_750_000)]
    [InlineData(0, 100, 0)]
    public void Ceiling_ShareOfTotal_RoundsDown(long total, int share, long ceiling) =>
        Assert.Equal(new Won(ceiling), CeilingRules.Ceiling(new Won(total), share));

    [Fact]
    public void Split_EqualWeights_GivesLeftOverWonInOrderOfKeys()
    {
        var parts = CeilingRules.Split(new Won(100), Weights(("c", 1), ("a", 1), ("b", 1)));

        Assert.Equal([new Won(34), new Won(33), new Won(33)], [parts["a"], parts["b"], parts["c"]]);
    }

    [Fact]
    public void Split_ByPopulation_LargestRemainderTakesTheLeftOver()
    {
        // Quotas 4.5, 3.6 and 0.9 of nine: the floors leave two, for .9 and .6.
        var parts = CeilingRules.Split(new Won(9), Weights(("a", 5), ("b", 4), ("c", 1)));

        Assert.Equal([new Won(4), new Won(4), new Won(1)], [parts["a"], parts["b"], parts["c"]]);
    }

    [Fact]
    public void Split_AnyWeights_SumsExactlyWhateverTheirOrder()
    {
        var random = new Random(20261122);
        for (var run = 0; run < 500; run++)
        {
            var weights = Enumerable.Range(0, random.Next(1, 30)).Select(i => KeyValuePair.Create($"{i:00}", random.NextInt64(0, 1_000_000_000_000))).ToList();
            weights[0] = KeyValuePair.Create(weights[0].Key, weights[0].Value + 1);
            var sum = new Won(random.NextInt64(0, 5_000_000_000_000));

            var parts = CeilingRules.Split(sum, weights);
            var shuffled = CeilingRules.Split(sum, [.. weights.OrderBy(_ => random.Next())]);

            Assert.Equal(sum, CeilingRules.Sum(parts.Values));
            Assert.All(weights, w => Assert.Equal(parts[w.Key], shuffled[w.Key]));
            Assert.All(weights, w => Assert.True(IsWithinOneWonOfQuota(w.Value)));

            bool IsWithinOneWonOfQuota(long weight)
            {
                var whole = weights.Sum(x => (decimal)x.Value);
                var part = parts[weights.First(x => x.Value == weight).Key];
                return Math.Abs(part.Amount - (sum.Amount * (decimal)weight / whole)) < 1.001m;
            }
        }
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    [InlineData(1, -1)]
    public void Split_NothingToSplitBy_Throws(long sum, long weight) =>
        Assert.Throws<ArgumentException>(() => CeilingRules.Split(new Won(sum), Weights(("a", weight))));

    [Fact]
    public void EffectOf_LowerCeiling_SaysWhichPotsNoLongerFit()
    {
        var pots = new[] { ("a", 60L), ("b", 30L), ("c", 10L) }.Select(p => KeyValuePair.Create(p.Item1, new Won(p.Item2))).ToList();

        var effects = CeilingRules.EffectOf(new Won(80), new Won(100), pots);

        Assert.Equal([true, false, false], effects.Select(e => e.Fits));
        Assert.Equal([48, 24, 8], effects.Select(e => e.Scaled.Amount));
    }

    [Fact]
    public void Scaled_AnyPots_NeverExceedsTheNewCeiling()
    {
        var random = new Random(7);
        for (var run = 0; run < 500; run++)
        {
            var pots = Enumerable.Range(0, random.Next(1, 20)).Select(i => KeyValuePair.Create($"{i}", new Won(random.Next(0, 1000)))).ToList();
            var old = CeilingRules.Sum(pots.Select(p => p.Value)) + new Won(random.Next(0, 1000));
            var next = new Won(random.Next(0, 20_000));

            Assert.True(old == Won.Zero || CeilingRules.Sum(CeilingRules.Scaled(next, old, pots).Values) <= next);
        }
    }

    private static IReadOnlyCollection<KeyValuePair<string, long>> Weights(params (string Key, long Weight)[] weights) =>
        [.. weights.Select(w => KeyValuePair.Create(w.Key, w.Weight))];
}
