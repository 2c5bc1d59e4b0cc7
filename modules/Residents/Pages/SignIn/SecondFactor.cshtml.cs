using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Residents.Pages.SignIn;

internal sealed class SecondFactorModel(
    ResidentsDb db, CurrentSession current, SecondFactor factor, TryGate tries, SessionBook sessions, IStringLocalizer<Texts> words) : AccountPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    private PortalPath Goal => PortalPath.Returning(Return, HttpContext, DeskLinks.Desk);

    public IActionResult OnGet() => current switch
    {
        { WaitsForSecondFactor: true, Known.IsEnrolled: true } => Page(),
        { WaitsForSecondFactor: true } => GoTo(SignInLinks.Enrol.With(("return", Return))),
        { Known: not null } => GoTo(Goal),
        _ => GoTo(SignInLinks.SignIn.With(("return", Return))),
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (current is not { WaitsForSecondFactor: true, Known: { IsEnrolled: true } known })
        {
            return OnGet();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var wait = await tries.TakeAsync(TryGate.CodeKeyOf(known.AccountId), cancellation);
        if (wait > TimeSpan.Zero)
        {
            return RefuseFor(wait);
        }

        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == known.AccountId, cancellation);
        if (!await factor.AcceptAsync(account, Input.Code, cancellation))
        {
            return Refuse(SignInRefusal.WrongCode);
        }

        tries.Forget(TryGate.CodeKeyOf(known.AccountId));
        await sessions.OpenAsync(account, keep: false, withSecondFactor: true, cancellation);
        return GoTo(Goal, RecoveryCodeText.LooksLikeOne(Input.Code)
            ? words["SecondFactor.RecoveryUsed", account.Name, await factor.CodesLeftAsync(account.Id, cancellation)]
            : words["SignIn.Done", account.Name]);
    }

    public sealed class InputModel
    {
        [Required, StringLength(20), Display(Name = "Field.Code")]
        public string Code { get; set; } = "";
    }
}
