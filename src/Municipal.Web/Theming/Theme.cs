namespace Municipal.Web;

/// <summary>A theme: layouts, partials and tokens in a Razor class library. It has looks and no rules.</summary>
public abstract class Theme
{
    /// <summary>Its id, which is also its folder: <c>/Themes/{Id}/_Layout.cshtml</c>.</summary>
    public string Id => GetType().Name[..^"Theme".Length];

    /// <summary>Its name on the brand page, per language.</summary>
    public abstract Municipal.Kernel.LocalizedText Name { get; }

    /// <summary>One line on what it looks like, per language.</summary>
    public abstract Municipal.Kernel.LocalizedText Description { get; }

    /// <summary>A small picture of it, below <c>_assets</c>.</summary>
    public string Thumbnail => $"{Id.ToLowerInvariant()}/thumbnail.svg";
}

/// <summary>The themes of this installation.</summary>
/// <param name="All">By id.</param>
public sealed record ThemeBook(IReadOnlyList<Theme> All)
{
    /// <summary>The layout of a tenant's theme; the first theme's where the tenant's has left the installation.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="file">The layout, such as <c>_Layout</c>.</param>
    /// <returns>A view path.</returns>
    public string Layout(Municipal.Kernel.Tenant tenant, string file)
    {
        var theme = All.FirstOrDefault(t => t.Id == tenant.Theme) ?? All.FirstOrDefault(t => t.Id == "Standard") ?? All[0];
        return $"/Themes/{theme.Id}/{file}.cshtml";
    }
}
