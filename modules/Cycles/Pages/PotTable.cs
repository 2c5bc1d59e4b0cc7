using Municipal.Areas.Contracts;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Pages;

/// <summary>A year's pots as the public reads them, beside what the year before had.</summary>
internal sealed record PotTable(IReadOnlyList<PotTableLine> Lines, int? LastYear)
{
    public Won Total { get; } = CeilingRules.Sum(Lines.Select(l => l.Pot.Amount));

    public static PotTable Of(Cycle cycle, Cycle? before, IReadOnlyList<Area> areas)
    {
        var places = areas.Index().ToDictionary(a => a.Item.Id, a => (Place: a.Index, a.Item.Name));
        return new PotTable(
            [
                .. cycle.Pots.OrderBy(p => p.Kind).ThenBy(PlaceOf).ThenBy(p => p.Position)
                    .Select(p => new PotTableLine(p, NameOf(p), before?.Pots.FirstOrDefault(b => b.Key == p.Key)?.Amount)),
            ],
            before?.FiscalYear);

        int PlaceOf(Pot pot) => pot.AreaId is { } id && places.TryGetValue(id, out var area) ? area.Place : int.MaxValue;

        LocalizedText NameOf(Pot pot) => pot.AreaId is { } id && places.TryGetValue(id, out var area) ? area.Name : pot.Name;
    }
}

/// <param name="Pot">The pot.</param>
/// <param name="Name">Of its area, theme or age group.</param>
/// <param name="Before">What it had in the year before; null where it was not there.</param>
internal sealed record PotTableLine(Pot Pot, LocalizedText Name, Won? Before);
