using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Municipal.Residents.Pages.SignIn;

internal sealed class ForgottenModel(ResidentsDb db, AccountMail mail, TryGate tries, TenantSession session, IStringLocalizer<Texts> words) : AccountPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var wait = await tries.TakeAsync($"forgotten:{EmailAddress.Key(Input.Email)}", cancellation);
        if (wait > TimeSpan.Zero)
        {
            return RefuseFor(wait);
        }

        session.LeavesCachesAlone = true;
        var key = EmailAddress.Key(Input.Email);
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.EmailKey == key, cancellation);
        if (account is not null && tries.MayMail(key))
        {
            await SendAsync(account, cancellation);
        }

        return GoTo(SignInLinks.SignIn, words["Forgotten.Sent"]);
    }

    private Task SendAsync(Account account, CancellationToken cancellation) => account.State switch
    {
        AccountState.Active or AccountState.Unconfirmed => mail.ResetAsync(account, cancellation),
        AccountState.Invited => mail.InviteAsync(account, cancellation),
        _ => Task.CompletedTask,
    };

    public sealed class InputModel
    {
        [Required, EmailAddress, StringLength(Account.EmailLength), Display(Name = "Field.Email")]
        public string Email { get; set; } = "";
    }
}
