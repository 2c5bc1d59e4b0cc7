using Municipal.Voting.Drawing;

namespace Municipal.Voting.Tests;

/// <summary>Refilling a panel, and how like the population it is.</summary>
public sealed class DrawSeatsTests
{
    private static readonly DrawInput Input = Pool.Input(
        "sex:F=2-2,sex:M=1-2,age:old=1-2,age:young=1-3", 4, DrawMethod.Maximin, "F old", "F young@7", "M old", "M young@7", "F young", "M young", "F old@8", "F young");

    [Fact]
    public void Vacancies_KeepTheRuleAndWhatIsOpen()
    {
        var open = Vacancies.Of(Input, ["p01", "p02"], ["p03"]);
        Assert.Equal((2, DrawMethod.Maximin), (open.Size, open.Method));
        Assert.Equal(Pool.Quotas("sex:F=0-0,sex:M=1-2,age:old=0-1,age:young=0-2"), open.Quotas);
        Assert.Equal(["p05", "p06", "p07", "p08"], open.Candidates.Select(c => c.Id));
    }

    [Fact]
    public void Vacancies_Drawn_FillThePanelWithinItsQuotas()
    {
        var open = Vacancies.Of(Input, ["p01", "p05"], ["p04"]);
        var draw = Draw.Of(open).With("7");
        var full = Input.Candidates.Where(c => draw.Panel!.Value.Contains(c.Id) || c.Id is "p01" or "p05").ToList();
        Assert.Equal(4, full.Count);
        Assert.Equal(2, full.Count(c => c.Features[0] == "F"));
        Assert.InRange(full.Count(c => c.Features[1] == "old"), 1, 2);
    }

    [Theory]
    [InlineData("p01,p02,p03,p05", "")]
    [InlineData("p01,p99", "")]
    [InlineData("p01", "p01")]
    public void Vacancies_DoNotFit_Throws(string staying, string left) =>
        Assert.Throws<ArgumentException>(() => Vacancies.Of(Input, staying.Split(','), left.Split(',')));

    [Fact]
    public void Deviation_IsWhatWouldHaveToChange()
    {
        var population = new Dictionary<(string, string), long> { [("sex", "F")] = 510, [("sex", "M")] = 490, [("age", "old")] = 30, [("age", "young")] = 90 };
        var deviations = Deviation.Of(Input, ["p01", "p02", "p03", "p06"], population);
        Assert.Equal([("sex", 0.01m), ("age", 0.25m)], deviations.Select(d => (d.Category, d.Total)));
        Assert.Equal([("F", -0.01m), ("M", 0.01m)], deviations[0].Features.Select(f => (f.Feature, f.Difference)));
    }

    [Fact]
    public void Deviation_NoPopulation_Throws() => Assert.Throws<ArgumentException>(() => Deviation.Of(Input, ["p01"], new Dictionary<(string, string), long>()));
}
