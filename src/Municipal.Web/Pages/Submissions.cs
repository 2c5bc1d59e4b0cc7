using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>Remembers accepted forms by the id they were rendered with.</summary>
/// <param name="db">Kernel's tables.</param>
/// <param name="visitor">Who sends.</param>
/// <param name="clock">When.</param>
internal sealed class Submissions(KernelDb db, Visitor visitor, TimeProvider clock)
{
    public const string Field = "__submission";

    public async Task<string?> AnsweredAsync(HttpContext http)
    {
        if (IdOf(http) is not { } id)
        {
            return null;
        }

        var known = await db.Submissions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, http.RequestAborted);
        return known is not null && known.Actor == visitor.Actor ? known.Location : null;
    }

    public void Answer(HttpContext http, IActionResult result)
    {
        if (IdOf(http) is { } id && result is PortalRedirectResult redirect)
        {
            db.Submissions.Add(new Submission { Id = id, Actor = visitor.Actor, Location = redirect.Path.In(http), AcceptedAt = clock.GetUtcNow().UtcDateTime });
        }
    }

    private static Guid? IdOf(HttpContext http) =>
        http.Request.HasFormContentType && Guid.TryParse(http.Request.Form[Field], out var id) ? id : null;
}
