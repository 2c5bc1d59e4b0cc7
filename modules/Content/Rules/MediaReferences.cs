using System.Globalization;
using System.Text.RegularExpressions;

namespace Municipal.Content.Rules;

/// <summary>Finds what a text shows or links to in the media library: <c>/media/{id}/{name}</c>.</summary>
internal static partial class MediaReferences
{
    public static IReadOnlySet<Guid> In(DocumentText text) => In(text.Body.Ko).Concat(In(text.Body.En)).ToHashSet();

    public static IEnumerable<Guid> In(string? markdown) =>
        Address().Matches(markdown ?? "").Select(m => Guid.ParseExact(m.Groups["id"].Value, "N"));

    /// <summary>
    /// Makes finished HTML fit the portal it is shown on: addresses that begin at the portal's root get its prefix, and files get
    /// the version they have now, so that browsers may keep them.
    /// </summary>
    /// <param name="html">Output of SafeMarkdown, whose attributes all have one form and whose text has no bare quotation marks.</param>
    /// <param name="prefix">The portal's prefix, such as <c>/seodaemun/en</c>; may be empty.</param>
    /// <param name="versionOf">The version of a file, or null for one that is not there.</param>
    public static string Resolve(string html, string prefix, Func<Guid, int?> versionOf) => Rooted().Replace(html, match =>
    {
        var address = match.Groups["address"].Value;
        var version = Address().Match(address) is { Success: true } file ? versionOf(Guid.ParseExact(file.Groups["id"].Value, "N")) : null;
        var query = version is { } number && !address.Contains('?', StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"?v={number}") : "";
        return $"{match.Groups["attribute"].Value}=\"{prefix}{address}{query}\"";
    });

    [GeneratedRegex("/media/(?<id>[0-9a-f]{32})/", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("(?<attribute> href| src)=\"(?<address>/[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Rooted();
}
