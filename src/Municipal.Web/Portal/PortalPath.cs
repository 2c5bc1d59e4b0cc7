using Microsoft.AspNetCore.Http;

namespace Municipal.Web;

/// <summary>
/// An address inside a portal, from its root: <c>/proposals/2027-0042</c>. Modules make them in their <c>…Links</c> classes;
/// the portal's prefix and language are put before it when it is shown or followed. Never built from what a visitor sent.
/// <see cref="Elsewhere"/> alone makes one that leads out of the portal, for menus.
/// </summary>
/// <param name="Value">The path, beginning with a slash, with its query where it has one.</param>
public readonly record struct PortalPath(string Value)
{
    /// <summary>The portal's home.</summary>
    public static PortalPath Home { get; } = new("/");

    /// <summary>The staff desk.</summary>
    public static PortalPath Desk { get; } = new("/desk");

    /// <summary>The signed-in person's own page.</summary>
    public static PortalPath My { get; } = new("/my");

    /// <summary>Signing in.</summary>
    public static PortalPath SignIn { get; } = new("/account/sign-in");

    /// <summary>Signing out; takes a POST.</summary>
    public static PortalPath SignOut { get; } = new("/account/sign-out");

    /// <summary>An address outside the portal, as staff put it into a menu.</summary>
    /// <param name="address">An https address, already checked.</param>
    /// <returns>The address itself; nothing is put before it.</returns>
    public static PortalPath Elsewhere(Uri address) => new(address.AbsoluteUri);

    /// <summary>Whether it leads out of the portal.</summary>
    public bool IsElsewhere => Value is not ['/', ..];

    /// <summary>Adds query values; empty ones are left out.</summary>
    /// <param name="query">Names and values.</param>
    /// <returns>The longer path.</returns>
    public PortalPath With(params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var path = Value;
        foreach (var (name, value) in query)
        {
            if (!string.IsNullOrEmpty(value))
            {
                path += $"{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";
            }
        }

        return new PortalPath(path);
    }

    /// <summary>The address as a browser on this portal needs it.</summary>
    /// <param name="http">The request.</param>
    /// <returns>Prefix, language and path.</returns>
    public string In(HttpContext http) => IsElsewhere ? Value : http.Request.PathBase.HasValue ? http.Request.PathBase.Value + (Value == "/" ? "" : Value) : Value;

    /// <summary>Reads an address to return to that came with a request; only an address inside this portal is accepted.</summary>
    /// <param name="text">What came, prefix included.</param>
    /// <param name="http">The request.</param>
    /// <param name="otherwise">Where to go when it is no such address.</param>
    /// <returns>A safe path.</returns>
    public static PortalPath Returning(string? text, HttpContext http, PortalPath otherwise)
    {
        if (text is not ['/', ..] || text is ['/', '/' or '\\', ..] || text.Any(c => char.IsControl(c) || c == '\\') || Canonical(text) is not { } plain)
        {
            return otherwise;
        }

        // Compared after dots are resolved: "/gu/..//elsewhere" and "/gu/../other" begin with the prefix and do not stay in it.
        var root = http.Request.PathBase.ToUriComponent();
        var inside = plain.StartsWith(root, StringComparison.Ordinal) ? plain[root.Length..] : "";
        return inside is ['/'] or ['/', not '/', ..] ? new PortalPath(inside) : otherwise;
    }

    /// <summary>A path as a browser asks for it: dots resolved, other characters escaped. Null where it leads to another host.</summary>
    internal static string? Canonical(string path) =>
        Uri.TryCreate(new Uri("http://portal"), path, out var address) && address.Host == "portal"
        && address.GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped) is ['/', ..] plain && plain is not ['/', '/', ..] ? plain : null;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
