using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Municipal.Web.Pages.Core;

internal sealed class ErrorModel(IStringLocalizer<Texts> words) : PageModel
{
    public ErrorReport Report { get; private set; } = new(404, null);

    public string Heading => words[$"Error.{Report.Kind}"];

    public string Advice => words[$"Error.{Report.Kind}.Advice"];

    public void OnGet()
    {
        // Asked for by its own address, there is nothing to report: the page does not exist.
        Report = HttpContext.Features.Get<ErrorReport>() ?? Report;
        Response.StatusCode = Report.Status;
    }
}
