using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Municipal.Residents.Pages.SignIn;

internal sealed class InvitationModel(LinkDesk links, Passwords passwords, SessionBook sessions) : AccountPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public Account? Owner { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => Owner = await links.OwnerAsync(Token, LinkPurpose.Invite, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Owner = await links.OwnerAsync(Token, LinkPurpose.Invite, cancellation);
        if (Owner is not { State: AccountState.Invited })
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

        if (!await links.RedeemAsync(Token!, LinkPurpose.Invite, cancellation))
        {
            return Refuse(SignInRefusal.LinkSpent);
        }

        (Owner.PasswordHash, Owner.State) = (passwords.Hash(Input.NewPassword), AccountState.Active);
        await sessions.OpenAsync(Owner, keep: false, withSecondFactor: false, cancellation);
        return GoTo(SignInLinks.Enrol);
    }

    public sealed class InputModel
    {
        [Required, DataType(DataType.Password), Display(Name = "Field.NewPassword")]
        public string NewPassword { get; set; } = "";
    }
}
