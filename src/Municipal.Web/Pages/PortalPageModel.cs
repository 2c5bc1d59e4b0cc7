using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>What every page of a portal has at hand: the tenant, the visitor, and the three ways a handler ends.</summary>
public abstract class PortalPageModel : PageModel
{
    /// <summary>The key of the notice shown once on the next page.</summary>
    internal const string NoticeKey = "notice";

    /// <summary>The tenant of this request.</summary>
    public Tenant Tenant => HttpContext.Portal().Tenant;

    /// <summary>Who asks.</summary>
    public Visitor Visitor => HttpContext.RequestServices.GetRequiredService<Visitor>();

    /// <summary>Ends a handler that has done its work: goes to a page and says there, once, what was done.</summary>
    /// <param name="path">Where to go.</param>
    /// <param name="notice">A finished sentence in the reader's language, or null to say nothing.</param>
    /// <returns>The redirect. The transaction commits before it is sent.</returns>
    protected IActionResult GoTo(PortalPath path, string? notice = null)
    {
        if (notice is not null)
        {
            TempData[NoticeKey] = notice;
        }

        return new PortalRedirectResult(path);
    }

    /// <summary>Ends a handler whose form does not have the right shape: the page again, with what was typed and the errors beside the fields.</summary>
    /// <returns>The page, with status 400. The transaction rolls back.</returns>
    protected PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Ends a handler because a rule refuses: the page again, with what was typed and the refusal's sentence on top.</summary>
    /// <param name="refusal">Why; its sentence is in the module's texts.</param>
    /// <param name="arguments">Values for the sentence.</param>
    /// <returns>The page, with status 422. The transaction rolls back.</returns>
    protected PageResult Refuse(Enum refusal, params object[] arguments)
    {
        var phrases = HttpContext.RequestServices.GetRequiredService<PhraseBook>();
        ModelState.AddModelError("", phrases[Phrase.Of(refusal), arguments]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Where several forms stand on a page: leaves one that was not sent out of what is judged.</summary>
    /// <param name="form">The name of the property that the other form is bound to.</param>
    protected void ForgetErrorsOf(string form)
    {
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith(form + ".", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }
}

/// <summary>A redirect inside the portal.</summary>
/// <param name="path">Where to.</param>
public sealed class PortalRedirectResult(PortalPath path) : IActionResult, IKeepTempDataResult
{
    /// <summary>Where to.</summary>
    public PortalPath Path { get; } = path;

    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.Response.Redirect(PortalPath.Canonical(Path.In(context.HttpContext)) ?? PortalPath.Home.In(context.HttpContext));
        return Task.CompletedTask;
    }
}
