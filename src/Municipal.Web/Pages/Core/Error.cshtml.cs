using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Municipal.Web.Pages.Core;

internal sealed class ErrorModel(IStringLocalizer<Texts> words) : PageModel
{
    private static readonly int[] Known = [400, 401, 403, 404, 409, 413, 422, 429, 500, 503];

    public ErrorReport Report { get; private set; } = new(404, null);

    public string Heading => words[$"Error.{Kind}"];

    public string Advice => words[$"Error.{Kind}.Advice"];

    private int Kind => Known.Contains(Report.Status) ? Report.Status : Report.Status < 500 ? 400 : 500;

    public void OnGet()
    {
        // Asked for by its own address, there is nothing to report: the page does not exist.
        Report = HttpContext.Features.Get<ErrorReport>() ?? Report;
        Response.StatusCode = Report.Status;
    }
}
