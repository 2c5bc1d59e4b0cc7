using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Portal.Rules;
using Municipal.Web;

namespace Municipal.Portal.Pages.Desk.Look;

internal sealed class IndexModel(BrandDesk desk, ThemeBook themes, IStringLocalizer<Texts> words) : PortalPageModel
{
    [BindProperty(SupportsGet = true, Name = "theme")]
    public string? AskedTheme { get; set; }

    [BindProperty(SupportsGet = true, Name = "colour")]
    public string? AskedColour { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Theme> Themes => themes.All;

    public string Theme => themes.All.FirstOrDefault(t => t.Id == AskedTheme)?.Id ?? Tenant.Theme;

    public string Colour => BrandColour.IsColour(AskedColour) ? AskedColour!.ToLowerInvariant() : Tenant.Brand.PrimaryColour;

    /// <summary>Whether the page shows what is not saved yet.</summary>
    public bool IsPreview => Theme != Tenant.Theme || Colour != Tenant.Brand.PrimaryColour;

    public BrandPalette Palette => BrandPalette.Of(Colour);

    public string Contrast => desk.ContrastOf(Colour);

    public string ThemeName(string id) => themes.All.FirstOrDefault(t => t.Id == id)?.Name.ToString() ?? id;

    public void OnGet()
    {
        var brand = Tenant.Brand;
        Input = new InputModel { SloganKo = brand.Slogan.Ko, SloganEn = brand.Slogan.En, IsOfficial = brand.IsOfficial };
    }

    /// <summary>The sentence under the colour while it is being chosen; htmx asks for it.</summary>
    public ContentResult OnGetContrast() => Content(System.Net.WebUtility.HtmlEncode(desk.ContrastOf(AskedColour ?? "")), "text/html");

    public async Task<IActionResult> OnPostLookAsync(CancellationToken cancellation)
    {
        if (!BrandColour.IsColour(AskedColour) || themes.All.All(t => t.Id != AskedTheme))
        {
            ModelState.AddModelError("", words["Brand.Contrast.NoColour"]);
            OnGet();
            return Again();
        }

        await desk.ChangeAsync(Tenant, Theme, Tenant.Brand with { PrimaryColour = Colour }, cancellation);
        return GoTo(PortalLinks.Brand, words["Brand.Saved"]);
    }

    public async Task<IActionResult> OnPostWordsAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (Input.IsOfficial && Tenant.IsDemo)
        {
            return Refuse(BrandRefusal.DemonstrationIsNotOfficial);
        }

        var slogan = new LocalizedText(PlainText.CleanLine(Input.SloganKo), PlainText.CleanLine(Input.SloganEn) is { Length: > 0 } english ? english : null);
        await desk.ChangeAsync(Tenant, Tenant.Theme, Tenant.Brand with { Slogan = slogan, IsOfficial = Input.IsOfficial }, cancellation);
        return GoTo(PortalLinks.Brand, words["Brand.Saved"]);
    }

    public sealed class InputModel
    {
        [Display(Name = "Brand.SloganKo"), StringLength(80)]
        public string? SloganKo { get; set; }

        [Display(Name = "Brand.SloganEn"), StringLength(120)]
        public string? SloganEn { get; set; }

        [Display(Name = "Brand.Official")]
        public bool IsOfficial { get; set; }
    }
}
