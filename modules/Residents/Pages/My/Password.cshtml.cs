using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Municipal.Residents.Pages.My;

internal sealed class PasswordModel(ResidentsDb db, Passwords passwords, TryGate tries, SessionBook sessions, LinkDesk links, TenantSession session, IStringLocalizer<Texts> words) : AccountPageModel
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

        if (!passwords.Fits(account, Input.CurrentPassword))
        {
            return RefuseField("Input.CurrentPassword", ProfileRefusal.WrongPassword);
        }

        tries.Forget(TryGate.KeyOf(account.Email!));
        if (Passwords.Check(Input.NewPassword, Tenant, account.Email, account.Name) is { } refusal)
        {
            return RefuseField("Input.NewPassword", refusal);
        }

        session.LeavesCachesAlone = true;
        (account.PasswordHash, account.PublishedPassword) = (passwords.Hash(Input.NewPassword), null);
        await links.SpendAllAsync(account.Id, LinkPurpose.Reset, cancellation);
        await sessions.EndOthersAsync(account.Id, cancellation);
        return GoTo(MyLinks.My, words["Password.Changed"]);
    }

    public sealed class InputModel
    {
        [Required, DataType(DataType.Password), StringLength(PasswordRules.Longest), Display(Name = "Field.CurrentPassword")]
        public string CurrentPassword { get; set; } = "";

        [Required, DataType(DataType.Password), Display(Name = "Field.NewPassword")]
        public string NewPassword { get; set; } = "";
    }
}
