using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Web;

namespace Municipal.Content.Slots;

/// <summary>The links that staff have put at the foot of every page.</summary>
public sealed class FooterLinks : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var links = await HttpContext.RequestServices.GetRequiredService<MenuReader>().FooterAsync(HttpContext.RequestAborted);
        return links.Count == 0 ? Nothing() : Show(links);
    }
}
