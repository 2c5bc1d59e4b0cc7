using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Residents.Pages.My;

internal sealed class CloseModel(ResidentsDb db, Passwords passwords, TryGate tries, AccountCloser closer, SessionBook sessions, IStringLocalizer<Texts> words) : AccountPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var account = await db.Accounts.SingleAsync(a => a.Id == Visitor.AccountId, cancellation);
        var wait = await tries.TakeAsync(TryGate.KeyOf(account.Email!), cancellation);
        if (wait > TimeSpan.Zero)
        {
            return RefuseFor(wait);
        }

        if (!passwords.Fits(account, Input.Password))
        {
            return RefuseField("Input.Password", ProfileRefusal.WrongPassword);
        }

        tries.Forget(TryGate.KeyOf(account.Email!));
        if (await IsLastAdministratorAsync(account, cancellation))
        {
            return Refuse(ProfileRefusal.LastAdministrator);
        }

        await sessions.EndCurrentAsync(cancellation);
        await closer.CloseAsync(account, cancellation);
        return GoTo(PortalPath.Home, words["Close.Done"]);
    }

    private async Task<bool> IsLastAdministratorAsync(Account account, CancellationToken cancellation) =>
        account.Roles.Contains(Roles.TenantAdministrator)
        && !await db.Accounts.AnyAsync(a => a.Id != account.Id && a.State == AccountState.Active && a.RoleNames.Contains(Roles.TenantAdministrator), cancellation);

    public sealed class InputModel
    {
        [Required, DataType(DataType.Password), StringLength(PasswordRules.Longest), Display(Name = "Field.CurrentPassword")]
        public string Password { get; set; } = "";

        [Range(typeof(bool), "true", "true", ErrorMessage = "Close.TickMissing"), Display(Name = "Close.Tick")]
        public bool Understands { get; set; }
    }
}
