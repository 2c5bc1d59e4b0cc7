using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Municipal.Tenants.Facts;
using Municipal.Tenants.Portals;
using Municipal.Web;

namespace Municipal.Tenants.Slots;

/// <summary>The city's home: its gu on a tile map. A gu with a portal leads to it and shows where its year stands.</summary>
public sealed class CityMap(TenantRegistry registry, TenantSummaries summaries, PhraseBook phrases) : SlotComponent
{
    private const int Levels = 5;

    /// <summary>Shows the map.</summary>
    /// <returns>The view.</returns>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var open = new List<(Gu? Gu, Tenant Tenant, IReadOnlyList<SummaryLine> Lines)>();
        foreach (var tenant in registry.Current.All.Where(t => !t.IsCity).OrderBy(t => t.Title.Ko, NaturalOrder.Instance))
        {
            open.Add((Gu.OfSeoul.FirstOrDefault(g => g.Slug == tenant.Name.Value || g.Ko == tenant.Title.Ko), tenant, await summaries.OfAsync(tenant, HttpContext.RequestAborted)));
        }

        var most = open.Max(o => MeasureOf(o.Lines)) ?? 0;
        var portals = open.Select(o => new CityPortal(
            o.Gu, o.Tenant.Title.In(CultureInfo.CurrentUICulture), PortalPlace.Of(o.Tenant, HttpContext), o.Tenant.State,
            [.. o.Lines.Select(l => phrases[l.Sentence, [.. l.Arguments]])], LevelOf(MeasureOf(o.Lines), most))).ToList();
        return Show(new CityMapView([.. Gu.OfSeoul.Select(g => (g, portals.FirstOrDefault(p => p.Gu == g)))], portals));
    }

    private static long? MeasureOf(IReadOnlyList<SummaryLine> lines) => lines.FirstOrDefault(l => l.Measure is not null)?.Measure;

    /// <summary>A portal is always shaded; the more there is, the darker.</summary>
    private static int LevelOf(long? measure, long most) => measure is > 0 && most > 0 ? (int)Math.Ceiling((double)measure.Value * Levels / most) : 1;
}

internal sealed record CityMapView(IReadOnlyList<(Gu Gu, CityPortal? Portal)> Tiles, IReadOnlyList<CityPortal> Portals);

internal sealed record CityPortal(Gu? Gu, string Title, string Address, TenantState State, IReadOnlyList<string> Lines, int Level);
