using Municipal.Voting.Drawing;

namespace Municipal.Voting.Tests;

public sealed class DrawTests
{
    private const string Sexes = "sex:F=1-2,sex:M=1-2";

    [Theory, InlineData(nameof(DrawMethod.Maximin)), InlineData(nameof(DrawMethod.Leximin))]
    public void Draw_AlikeInTwoTypes_HaveTheChancesOfTheirQuota(string method)
    {
        var draw = Draw.Of(Pool.Input("sex:F=2-2,sex:M=1-1", 3, Enum.Parse<DrawMethod>(method), "F", "F", "F", "F", "M"));
        Assert.Equal([0.5m, 0.5m, 0.5m, 0.5m, 1m], draw.Probabilities.Values);
        Assert.Equal((0.5m, 1m, 0.5m), (draw.Smallest, draw.Largest, draw.Bound));
    }

    [Fact]
    public void Draw_OrderOfCandidates_ChangesNothing()
    {
        var input = Pool.Random(7, DrawMethod.Leximin);
        var reversed = new DrawInput(input.Quotas, input.Candidates.Reverse(), input.Size, input.Method);
        Assert.Equal(Draw.Of(input).PanelsSha256, Draw.Of(reversed).PanelsSha256);
    }

    [Fact]
    public void Draw_Household_NeverTwoTogether()
    {
        var draw = Draw.Of(Pool.Input("sex:F=0-3,sex:M=0-3", 3, DrawMethod.Leximin, "F@1", "M@1", "F@2", "M@2", "F", "M", "F@3", "F@3"));
        Assert.Empty(DrawCheck.Of(draw));
        Assert.DoesNotContain(draw.Panels, p => p.Contains("p01") && p.Contains("p02"));
        Assert.DoesNotContain(draw.Panels, p => p.Contains("p07") && p.Contains("p08"));
    }

    [Fact]
    public void Draw_QuotaOfNobody_LeavesThemOutAndIsFairToTheOthers()
    {
        var draw = Draw.Of(Pool.Input("sex:F=0-0,sex:M=1-1", 1, DrawMethod.Maximin, "F", "M", "M"));
        Assert.Equal([0m, 0.5m, 0.5m], draw.Probabilities.Values);
        Assert.Equal(0.5m, draw.Bound);
    }

    [Fact]
    public void Draw_Thousands_AreAsNearAsThousandthsCome()
    {
        var draw = Draw.Of(Pool.Input("sex:F=1-3,sex:M=0-2", 3, DrawMethod.Leximin, "F", "F", "F", "F", "F", "M", "M"));
        Assert.Equal(3m, draw.Probabilities.Values.Sum());
        Assert.All(draw.Probabilities.Values, p => Assert.InRange(p, 0.428m, 0.429m));
    }

    [Fact]
    public void With_PublicNumber_PicksOneOfThePublishedPanels()
    {
        var draw = Draw.Of(Pool.Input(Sexes, 2, DrawMethod.Maximin, "F", "F", "M", "M"));
        var drawn = draw.With("2027-06-21 13 24 31");
        Assert.Equal(draw.PanelsSha256, drawn.PanelsSha256);
        Assert.Equal(draw.Panels[drawn.Number!.Value - 1], drawn.Panel!.Value);
        Assert.Equal(drawn.Number, draw.With("2027-06-21 13 24 31").Number);
        Assert.True(Enumerable.Range(0, 200).Select(i => draw.With($"{i}").Number).Distinct().Count() > 150);
    }

    [Fact]
    public void Below_EveryNumber_IsAsLikely()
    {
        var random = new CounterRandom("a");
        var times = Enumerable.Range(0, 10_000).Select(_ => random.Below(10)).CountBy(n => n).ToList();
        Assert.Equal(10, times.Count);
        Assert.All(times, t => Assert.InRange(t.Value, 900, 1100));
    }

    [Theory]
    [InlineData("sex:F=2-1", 2, "F")]
    [InlineData("sex:F=0-1,sex:F=0-1", 1, "F")]
    [InlineData("sex:F=0-1", 0, "F")]
    [InlineData("sex:F=0-1", 1, "M")]
    public void Input_DoesNotFit_Throws(string quotas, int size, string person) =>
        Assert.Throws<ArgumentException>(() => Pool.Input(quotas, size, DrawMethod.Maximin, person));
}
