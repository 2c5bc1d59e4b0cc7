using Municipal.Voting.Drawing;

namespace Municipal.Voting.Tests;

public sealed class DrawFeasibilityTests
{
    [Fact]
    public void Changes_PanelExists_None() =>
        Assert.Empty(Feasibility.Changes(Pool.Input("sex:F=1-1,sex:M=1-1", 2, DrawMethod.Maximin, "F", "M")));

    [Fact]
    public void Changes_TooFewWithAFeature_LowersItsMinimum()
    {
        var change = Assert.Single(Feasibility.Changes(Pool.Input("sex:F=3-4,sex:M=0-3", 4, DrawMethod.Maximin, "F", "M", "M", "M", "M")));
        Assert.Equal(("F", 1, 4), (change.Quota.Feature, change.Min, change.Max));
    }

    [Fact]
    public void Changes_MaximumsBelowTheSize_RaisesOne()
    {
        var changes = Feasibility.Changes(Pool.Input("sex:F=0-1,sex:M=0-1", 3, DrawMethod.Maximin, "F", "F", "M", "M"));
        Assert.Equal(1, changes.Sum(c => c.Max - c.Quota.Max + c.Quota.Min - c.Min));
    }

    [Fact]
    public void Changes_CategoriesContradict_SmallestChange()
    {
        // Whoever is old is a woman: two old people and at most one woman cannot be.
        var changes = Feasibility.Changes(Pool.Input("sex:F=0-1,sex:M=1-3,age:old=2-2,age:young=0-2", 3, DrawMethod.Maximin, "F old", "F old", "M young", "M young", "M young"));
        Assert.Equal(1, changes.Sum(c => c.Max - c.Quota.Max + c.Quota.Min - c.Min));
    }

    [Fact]
    public void Changes_Mended_LetPanelsExist()
    {
        for (var number = 1; number <= 40; number++)
        {
            var pool = Pool.Random(number, DrawMethod.Maximin);
            var random = new CounterRandom($"quotas {number}");
            var input = new DrawInput([.. pool.Quotas.Select(q => (Quota: q, Min: random.Below(6))).Select(x => x.Quota with { Min = x.Min, Max = x.Min + random.Below(2) })], pool.Candidates, pool.Size, pool.Method);
            var changes = Feasibility.Changes(input).ToDictionary(c => c.Quota);
            Assert.Equal(Pool.Panels(input).Any(), changes.Count == 0);
            var mended = new DrawInput([.. input.Quotas.Select(q => changes.TryGetValue(q, out var c) ? q with { Min = c.Min, Max = c.Max } : q)], input.Candidates, input.Size, input.Method);
            Assert.NotEmpty(Pool.Panels(mended));
            var least = Pool.Panels(new DrawInput([.. input.Quotas.Select(q => q with { Min = 0, Max = 99 })], input.Candidates, input.Size, input.Method))
                .Min(p => Pool.Counts(input, p).Zip(input.Quotas).Sum(x => Math.Max(0, x.Second.Min - x.First) + Math.Max(0, x.First - x.Second.Max)));
            Assert.Equal(least, changes.Values.Sum(c => c.Quota.Min - c.Min + c.Max - c.Quota.Max));
        }
    }

    [Fact]
    public void Changes_TooFewHouseholds_Throws() =>
        Assert.Throws<ArgumentException>(() => Feasibility.Changes(Pool.Input("sex:F=0-3", 3, DrawMethod.Maximin, "F@1", "F@1", "F@1")));
}
