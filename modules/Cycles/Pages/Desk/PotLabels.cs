using Microsoft.Extensions.Localization;
using Municipal.Areas.Contracts;
using Municipal.Cycles.Plan;

namespace Municipal.Cycles.Pages.Desk;

/// <summary>What people call each pot: the area's name, the theme or the age group, and whose money where it is not the gu's own.</summary>
internal static class PotLabels
{
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(
        IEnumerable<Pot> pots, IAreas areas, IStringLocalizer<Texts> words, CancellationToken cancellation)
    {
        var names = (await areas.AllAsync(cancellation)).ToDictionary(a => a.Id, a => a.Name);
        return pots.ToDictionary(p => p.Key, p => p.Funding == FundingSource.Gu ? NameOf(p, names) : words["Pot.WithFunding", NameOf(p, names), words[$"FundingSource.{p.Funding}"].Value]);
    }

    private static string NameOf(Pot pot, Dictionary<Guid, LocalizedText> names) =>
        (pot.AreaId is { } area && names.TryGetValue(area, out var name) ? name : pot.Name).ToString();
}
