using System.Globalization;
using Microsoft.AspNetCore.Http;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>What the address of a request says, found out before anything else: whose portal, in which language, shown how.</summary>
/// <param name="Tenant">The tenant, as the registry had it when the request came.</param>
/// <param name="Culture">Korean or English.</param>
/// <param name="Root">The path that leads to this tenant, such as <c>/seodaemun</c>; empty on a host of its own.</param>
/// <param name="LanguagePrefix"><c>/en</c> or <c>/ko</c> where the address names the language; else empty.</param>
/// <param name="Display">Text size and contrast.</param>
public sealed record PortalRequest(Tenant Tenant, CultureInfo Culture, string Root, string LanguagePrefix, DisplayChoice Display)
{
    /// <summary>Whether the request is read in English.</summary>
    public bool IsEnglish => Culture.TwoLetterISOLanguageName == "en";
}

/// <summary>How a visitor wants pages shown; kept in a cookie, so that it works without JavaScript and without an account.</summary>
/// <param name="Text"><c>normal</c>, <c>large</c> or <c>larger</c>.</param>
/// <param name="Contrast"><c>normal</c> or <c>high</c>.</param>
public sealed record DisplayChoice(string Text, string Contrast)
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "display";

    /// <summary>As the theme has it.</summary>
    public static DisplayChoice Normal { get; } = new("normal", "normal");

    /// <summary>Reads <c>large.high</c>; anything else is normal.</summary>
    /// <param name="text">Cookie or query value.</param>
    /// <returns>The choice.</returns>
    public static DisplayChoice Parse(string? text)
    {
        var parts = (text ?? "").Split('.');
        return new DisplayChoice(
            parts[0] is "large" or "larger" ? parts[0] : "normal",
            parts.Length > 1 && parts[1] == "high" ? "high" : "normal");
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Text}.{Contrast}";
}

/// <summary>Finds the portal of a request.</summary>
public static class PortalRequestExtensions
{
    /// <summary>The portal of this request.</summary>
    /// <param name="http">The request.</param>
    /// <returns>What the address said.</returns>
    /// <exception cref="InvalidOperationException">The request is outside every portal.</exception>
    public static PortalRequest Portal(this HttpContext http) => http.PortalOrNull() ?? throw new InvalidOperationException("This request is outside every portal.");

    /// <summary>The portal of this request, or null outside every portal.</summary>
    /// <param name="http">The request.</param>
    /// <returns>What the address said, or null.</returns>
    public static PortalRequest? PortalOrNull(this HttpContext http) => http.Features.Get<PortalRequest>();
}
