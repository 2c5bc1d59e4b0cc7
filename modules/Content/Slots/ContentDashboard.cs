using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Web;

namespace Municipal.Content.Slots;

/// <summary>What waits for communication staff: drafts, and translations that are behind.</summary>
public sealed class ContentDashboard : SlotComponent
{
    private const int Shown = 5;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var services = HttpContext.RequestServices;
        if (!services.GetRequiredService<Visitor>().May(ContentPermissions.Edit))
        {
            return Nothing();
        }

        var isNewsOn = FeatureGate.Enabled(HttpContext.Portal().Tenant, "Content.News");
        var waiting = services.GetRequiredService<ContentDb>().Documents.Where(d => d.BinnedAt == null && (d.HasChanges || d.IsTranslationOutdated) && (isNewsOn || d.Kind == DocumentKind.Page));
        var count = await waiting.CountAsync(HttpContext.RequestAborted);
        return count == 0 ? Nothing() : Show(new Waiting(count, await waiting.OrderByDescending(d => d.EditedAt).Take(Shown).ToListAsync(HttpContext.RequestAborted)));
    }

    internal sealed record Waiting(int Count, IReadOnlyList<Document> Documents);
}
