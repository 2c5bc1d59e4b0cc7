using System.Diagnostics.CodeAnalysis;

namespace Municipal.Web;

/// <summary>Decides which addresses user content may link to or show.</summary>
internal static class SafeAddress
{
    /// <summary>The address to write, or null; <paramref name="isExternal"/> tells http(s) outside <paramref name="site"/>.</summary>
    public static string? ForLink(string? address, Uri? site, out bool isExternal)
    {
        isExternal = false;
        if (!IsReadAlikeEverywhere(address) || SchemeOf(address) is not { } scheme)
        {
            return null;
        }

        if (scheme is "" or "mailto")
        {
            return address;
        }

        if (Absolute(address, scheme) is not { } absolute)
        {
            return null;
        }

        isExternal = !IsSame(absolute, site);
        return absolute.AbsoluteUri;
    }

    /// <summary>The address to write: relative or on <paramref name="site"/>; otherwise null, so that reading a page tells no third party.</summary>
    public static string? ForImage(string? address, Uri? site)
    {
        var link = ForLink(address, site, out var isExternal);
        return isExternal || link is null || SchemeOf(link) == "mailto" ? null : link;
    }

    // Browsers drop tabs and newlines and read a backslash as a slash; addresses with either, or with "//host", are refused whole.
    private static bool IsReadAlikeEverywhere([NotNullWhen(true)] string? address) =>
        !string.IsNullOrEmpty(address)
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.Any(character => character is '\\' || char.IsControl(character) || char.IsWhiteSpace(character));

    /// <summary>The scheme, empty for a relative address, null for one that is not allowed.</summary>
    private static string? SchemeOf(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var path = address.AsSpan().IndexOfAny('/', '?', '#');
        if (colon < 0 || (path >= 0 && path < colon))
        {
            return "";
        }

        var scheme = address[..colon].ToLowerInvariant();
        return scheme is "http" or "https" or "mailto" ? scheme : null;
    }

    // "https:/host" is absolute to browsers and relative to others; "user@host" is used to pass for another host.
    private static Uri? Absolute(string address, string scheme) =>
        address.AsSpan(scheme.Length).StartsWith("://", StringComparison.Ordinal)
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0
        && uri.UserInfo.Length == 0
            ? uri
            : null;

    private static bool IsSame(Uri address, Uri? site) => site is not null
        && Uri.Compare(address, site, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
