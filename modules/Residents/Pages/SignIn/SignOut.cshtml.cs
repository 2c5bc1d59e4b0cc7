using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Residents.Pages.SignIn;

internal sealed class SignOutModel(SessionBook sessions, IStringLocalizer<Texts> words) : PortalPageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await sessions.EndCurrentAsync(cancellation);
        return GoTo(PortalPath.Home, words["SignOut.Done"]);
    }
}
