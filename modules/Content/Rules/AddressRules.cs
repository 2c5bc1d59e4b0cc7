using System.Text.RegularExpressions;

namespace Municipal.Content.Rules;

/// <summary>Which addresses a page may have: <c>about</c>, <c>guide/how</c>.</summary>
internal static partial class AddressRules
{
    /// <summary>First words that belong to the installation, whether or not the feature behind them is there today.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "ko", "en", "desk", "news", "media", "files", "account", "accounts", "sign-in", "sign-out", "sign-up", "my", "api", "admin", "error", "health",
        "live", "ready", "brand", "setup", "search", "proposals", "projects", "school", "courses", "cycles", "timeline", "budget", "votes", "voting",
        "ballots", "elections", "results", "meetings", "committees", "deliberation", "execution", "areas", "open-data", "sitemap", "robots", "favicon",
    };

    /// <summary>The address as it is stored: no slashes around it, lower case.</summary>
    public static string Normalise(string? typed) => PlainText.CleanLine(typed).Trim('/').ToLowerInvariant();

    /// <param name="address">A normalised address.</param>
    /// <param name="taken">First words that other pages of the installation answer to.</param>
    /// <returns>Why a page cannot be there, or null.</returns>
    public static AddressRefusal? Check(string address, IReadOnlySet<string> taken)
    {
        if (address.Length > PageAddress.AddressLength || !Shape().IsMatch(address))
        {
            return AddressRefusal.NotAnAddress;
        }

        var first = address.Split('/')[0];
        return Reserved.Contains(first) || taken.Contains(first) ? AddressRefusal.Reserved : null;
    }

    /// <summary>A first idea for an address, from an English title; empty where the title has no letters for one.</summary>
    public static string Suggest(string? englishTitle)
    {
        var words = Words().Matches((englishTitle ?? "").ToLowerInvariant().Replace("'", "", StringComparison.Ordinal)).Select(m => m.Value);
        var address = "";
        foreach (var word in words)
        {
            var longer = address.Length == 0 ? word : $"{address}-{word}";
            if (longer.Length > 60)
            {
                break;
            }

            address = longer;
        }

        return address;
    }

    // Up to four words between slashes, each of a–z, 0–9 and single hyphens inside.
    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*){0,3}\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex("[a-z0-9]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}

internal enum AddressRefusal
{
    /// <summary>Not made of a–z, 0–9, hyphens and slashes as it should be.</summary>
    NotAnAddress,

    /// <summary>The first word belongs to the installation.</summary>
    Reserved,

    /// <summary>Another page is there.</summary>
    Taken,

    /// <summary>Another page was there, and links to it still lead to that page.</summary>
    TakenByFormer,

    /// <summary>A page in the bin is there.</summary>
    TakenInBin,
}
