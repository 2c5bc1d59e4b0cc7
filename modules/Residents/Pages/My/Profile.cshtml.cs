using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Municipal.Residents.Pages.My;

internal sealed class ProfileModel(ResidentsDb db, AreaChoice areas, ConsentBook consents, IStringLocalizer<Texts> words) : AccountPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    public IReadOnlyList<Consent> Consents { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var account = await LoadAsync(cancellation);
        Input = new InputModel
        {
            Name = account.Name, Area = AreaChoice.ValueOf(account.AreaId),
            ConsentsToNews = Consents.Any(c => c is { Kind: ConsentKind.News, WithdrawnAt: null }),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var account = await LoadAsync(cancellation);
        var (isArea, area) = await areas.ReadAsync(Input.Area, cancellation);
        if (!isArea)
        {
            ModelState.AddModelError("Input.Area", words["Field.Area.None"]);
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var name = PlainText.CleanLine(Input.Name);
        if (SignUpRules.CheckText(name) is { } refusal)
        {
            return RefuseField("Input.Name", refusal);
        }

        (account.Name, account.AreaId) = (name, area);
        await consents.SetAsync(account.Id, ConsentKind.News, Input.ConsentsToNews, cancellation);
        return GoTo(MyLinks.Profile, words["Profile.Saved"]);
    }

    private async Task<Account> LoadAsync(CancellationToken cancellation)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == Visitor.AccountId, cancellation);
        Areas = await areas.ItemsAsync(cancellation);
        Consents = await consents.OfAsync(account.Id, cancellation);
        return account;
    }

    public sealed class InputModel
    {
        [Required, StringLength(Account.NameLength), Display(Name = "Field.Name")]
        public string Name { get; set; } = "";

        [Display(Name = "Field.Area")]
        public string? Area { get; set; }

        [Display(Name = "Consent.News.Tick")]
        public bool ConsentsToNews { get; set; }
    }
}
