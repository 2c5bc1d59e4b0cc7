using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Municipal.Residents.Pages.SignUp;

internal sealed class ConfirmModel(LinkDesk links, IStringLocalizer<Texts> words) : AccountPageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public Account? Owner { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => Owner = await links.OwnerAsync(Token, LinkPurpose.Confirm, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
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
}
