using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Residents.Pages.My;

internal sealed class SessionsModel(SessionBook sessions, CurrentSession current, TenantSession session, IStringLocalizer<Texts> words) : PortalPageModel
{
    public IReadOnlyList<SignInSession> Sessions { get; private set; } = [];

    public bool IsThisOne(SignInSession one) => one.Id == current.Known?.Id;

    public async Task OnGetAsync(CancellationToken cancellation) => Sessions = await sessions.LiveAsync(Visitor.AccountId!.Value, Visitor.IsStaff, cancellation);

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancellation)
    {
        session.LeavesCachesAlone = true;
        return await sessions.EndOneAsync(Visitor.AccountId!.Value, id, cancellation) == 0 ? NotFound() : GoTo(MyLinks.Sessions, words["Sessions.Ended"]);
    }

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancellation)
    {
        await sessions.EndAllAsync(Visitor.AccountId!.Value, cancellation);
        await sessions.EndCurrentAsync(cancellation);
        return GoTo(SignInLinks.SignIn, words["Sessions.EndedAll"]);
    }
}
