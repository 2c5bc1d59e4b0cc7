using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Municipal.Residents.Pages.SignIn;

internal sealed class ResetModel(LinkDesk links, Passwords passwords, SessionBook sessions, IStringLocalizer<Texts> words) : AccountPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public Account? Owner { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => Owner = await links.OwnerAsync(Token, LinkPurpose.Reset, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Owner = await links.OwnerAsync(Token, LinkPurpose.Reset, cancellation);
        if (Owner is null)
        {
            return Refuse(SignInRefusal.LinkSpent);
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (Passwords.Check(Input.NewPassword, Tenant, Owner.Email, Owner.Name) is { } refusal)
        {
            return RefuseField("Input.NewPassword", refusal);
        }

        if (!await links.RedeemAsync(Token!, LinkPurpose.Reset, cancellation))
        {
            return Refuse(SignInRefusal.LinkSpent);
        }

        Owner.PasswordHash = passwords.Hash(Input.NewPassword);
        Owner.PublishedPassword = null;
        // Whoever opened the mail has the mailbox, which is all that confirming asks.
        Owner.State = Owner.State == AccountState.Unconfirmed ? AccountState.Active : Owner.State;
        await sessions.EndAllAsync(Owner.Id, cancellation);
        return GoTo(SignInLinks.SignIn, words["Reset.Done"]);
    }

    public sealed class InputModel
    {
        [Required, DataType(DataType.Password), Display(Name = "Field.NewPassword")]
        public string NewPassword { get; set; } = "";
    }
}
