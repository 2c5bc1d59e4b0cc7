using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Web;

namespace Municipal.Residents.Pages;

/// <summary>Two more ways in which the handlers of this module end.</summary>
internal abstract class AccountPageModel : PortalPageModel
{
    /// <summary>Too many tries: the page again, with how long to wait.</summary>
    protected PageResult RefuseFor(TimeSpan wait)
    {
        var page = Refuse(SignInRefusal.TooManyTries, (int)Math.Ceiling(wait.TotalMinutes));
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return page;
    }

    /// <summary>A rule refuses one field: its sentence stands beside it.</summary>
    protected PageResult RefuseField(string field, Enum refusal, params object[] arguments)
    {
        ModelState.AddModelError(field, HttpContext.RequestServices.GetRequiredService<PhraseBook>()[Phrase.Of(refusal), arguments]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
