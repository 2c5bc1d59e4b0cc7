using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Residents.Pages.SignUp;

/// <summary>
/// Ends a sign-up: the link shows whose the mailbox is, the password who signed up. Either alone is not enough, for anybody can sign up
/// with somebody else's address and wait for its owner to open the link.
/// </summary>
// Checking a password takes long; no transaction is held open around it.
[WritesThroughHotWriter]
internal sealed class ConfirmModel(LinkDesk links, Passwords passwords, TryGate tries, TenantSession session, IStringLocalizer<Texts> words) : AccountPageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Account? Owner { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => Owner = await links.OwnerAsync(Token, LinkPurpose.Confirm, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Owner = await links.OwnerAsync(Token, LinkPurpose.Confirm, cancellation);
        if (Owner is null)
        {
            return Refuse(SignInRefusal.LinkSpent);
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var wait = await tries.TakeAsync(TryGate.KeyOf(Owner.Email!), cancellation);
        if (wait > TimeSpan.Zero)
        {
            return RefuseFor(wait);
        }

        if (!passwords.Fits(Owner, Input.Password))
        {
            return RefuseField("Input.Password", SignInRefusal.NotWhoSignedUp);
        }

        tries.Forget(TryGate.KeyOf(Owner.Email!));
        await session.BeginAsync(cancellation);
        Owner = await links.OwnerAsync(Token, LinkPurpose.Confirm, cancellation);
        if (Owner is null || !await links.RedeemAsync(Token!, LinkPurpose.Confirm, cancellation))
        {
            Owner = null;
            return Refuse(SignInRefusal.LinkSpent);
        }

        if (Owner.State == AccountState.Unconfirmed)
        {
            Owner.State = AccountState.Active;
        }

        return GoTo(SignInLinks.SignIn, words["Confirm.Done"]);
    }

    public sealed class InputModel
    {
        [Required, DataType(DataType.Password), StringLength(PasswordRules.Longest), Display(Name = "Field.Password")]
        public string Password { get; set; } = "";
    }
}
