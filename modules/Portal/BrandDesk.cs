using Microsoft.Extensions.Localization;
using Municipal.Portal.Rules;

namespace Municipal.Portal;

/// <summary>The tenant's look: what a colour will mean in words, and changing it, with an audit line for each part that changed.</summary>
internal sealed class BrandDesk(TenantRegistry registry, AuditTrail audit, IStringLocalizer<Texts> words)
{
    /// <summary>Whether a colour stands for "no choice": the theme then keeps its own.</summary>
    public static bool IsThemesOwn(string colour) => string.Equals(colour, Brand.Default.PrimaryColour, StringComparison.OrdinalIgnoreCase);

    /// <summary>One sentence that says how well a colour can be read, and what becomes of it where it cannot.</summary>
    public string ContrastOf(string colour)
    {
        if (!BrandColour.IsColour(colour))
        {
            return words["Brand.Contrast.NoColour"];
        }

        var palette = BrandPalette.Of(colour);
        var ratio = Math.Floor(palette.ChosenRatio * 10) / 10;
        return IsThemesOwn(colour) ? words["Brand.Contrast.Default"]
            : palette.IsDarkened ? words["Brand.Contrast.Darkened", ratio, palette.Fill]
            : words["Brand.Contrast.Fine", ratio];
    }

    public async Task ChangeAsync(Tenant tenant, string theme, Brand brand, CancellationToken cancellation)
    {
        Note(tenant, "Brand.Theme", tenant.Theme, theme);
        Note(tenant, "Brand.Colour", tenant.Brand.PrimaryColour, brand.PrimaryColour);
        Note(tenant, "Brand.SloganKo", tenant.Brand.Slogan.Ko, brand.Slogan.Ko);
        Note(tenant, "Brand.SloganEn", tenant.Brand.Slogan.En, brand.Slogan.En);
        Note(tenant, "Brand.Official", words[tenant.Brand.IsOfficial ? "Yes" : "No"], words[brand.IsOfficial ? "Yes" : "No"]);
        if (theme != tenant.Theme || brand != tenant.Brand)
        {
            await registry.UpdateAsync(tenant.Id, facts => facts with { Theme = theme, Brand = brand }, cancellation);
        }
    }

    private void Note(Tenant tenant, string part, string? before, string? after)
    {
        if ((before ?? "") != (after ?? ""))
        {
            audit.Record("portal.brand.changed", $"tenant:{tenant.Name}", words[part], words["Audit.FromTo", Shown(before), Shown(after)]);
        }
    }

    private string Shown(string? text) => string.IsNullOrEmpty(text) ? words["Nothing"] : text;
}
