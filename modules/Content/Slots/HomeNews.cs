using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Web;

namespace Municipal.Content.Slots;

/// <summary>The latest news on a home page.</summary>
public sealed class HomeNews : SlotComponent
{
    private const int Shown = 4;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var news = await HttpContext.RequestServices.GetRequiredService<DocumentReader>().NewsAsync(0, Shown, HttpContext.RequestAborted);
        return news.Count == 0 ? Nothing() : Show(news);
    }
}
