using Municipal.Areas.Contracts;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Pages;

/// <summary>What pots had over the years, as stacked bars: what to draw, in the picture's own units.</summary>
/// <param name="Years">Published years, oldest first.</param>
internal sealed record PotHistory(IReadOnlyList<PotYear> Years)
{
    public const int Width = 720;
    public const int LabelWidth = 110;
    public const int AmountWidth = 110;
    public const int RowHeight = 36;

    private const int MostYears = 10;

    /// <summary>One year alone has no history.</summary>
    public bool IsWorthDrawing => Years.Count > 1;

    public int Height => Years.Count * RowHeight + 4;

    private long Longest => Math.Max(1, Years.Max(y => y.Allotted.Amount));

    public static PotHistory Of(IEnumerable<Cycle> published, IReadOnlyList<Area> areas)
    {
        var whole = areas.Where(a => a.IsWhole).Select(a => a.Id).ToHashSet();
        return new PotHistory([.. published.OrderBy(c => c.FiscalYear).TakeLast(MostYears).Select(YearOf)]);

        PotYear YearOf(Cycle cycle) => new(
            cycle.FiscalYear, cycle.Ceiling, Sum(cycle, PotGroup.Gu), Sum(cycle, PotGroup.Dong), Sum(cycle, PotGroup.Special));

        Won Sum(Cycle cycle, PotGroup group) => CeilingRules.Sum(cycle.Pots.Where(p => GroupOf(p) == group).Select(p => p.Amount));

        PotGroup GroupOf(Pot pot) => pot.AreaId is not { } area ? PotGroup.Special : whole.Contains(area) ? PotGroup.Gu : PotGroup.Dong;
    }

    /// <summary>A year's bars from left to right; a group without money has none.</summary>
    public IEnumerable<(PotGroup Group, int X, int Width)> BarsOf(PotYear year)
    {
        var x = LabelWidth;
        foreach (var group in Enum.GetValues<PotGroup>().Where(g => year.Of(g) > Won.Zero))
        {
            var width = Math.Max(2, (int)((Width - LabelWidth - AmountWidth) * (decimal)year.Of(group).Amount / Longest));
            yield return (group, x, width);
            x += width;
        }
    }
}

/// <summary>A year's money, by what its pots are for.</summary>
internal sealed record PotYear(int Year, Won Ceiling, Won Gu, Won Dong, Won Special)
{
    public Won Allotted => Gu + Dong + Special;

    public Won Of(PotGroup group) => group switch { PotGroup.Gu => Gu, PotGroup.Dong => Dong, _ => Special };
}

internal enum PotGroup
{
    Gu,
    Dong,

    /// <summary>Themes and age groups.</summary>
    Special,
}
