using System.Text.RegularExpressions;

namespace Municipal.Kernel;

/// <summary>
/// A tenant's short name: its path prefix, its folder, its PostgreSQL schema.
/// Validated here, in the domain, so that no entrance can smuggle a path through it.
/// </summary>
public readonly partial record struct TenantName
{
    // The languages, what the city's own pages begin with, and words that mean something to servers and file systems.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "ko", "en", "desk", "account", "my", "news", "search", "cycle", "proposals", "school", "vote", "opinions", "error", "files", "media",
        "api", "admin", "www", "static", "assets", "health", "ready", "live",
        "host", "staging", "archive", "templates", "public", "postgres", "system", "root", "con", "prn", "aux", "nul",
    };

    private TenantName(string value) => Value = value;

    /// <summary>The name: 2 to 32 of a–z, 0–9 and the hyphen, beginning and ending with a letter or digit.</summary>
    public string Value { get; }

    /// <summary>Reads a name that somebody typed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name, where the text is one.</param>
    /// <returns>Why the text is no name, or null where it is.</returns>
    public static TenantNameRefusal? TryParse(string? text, out TenantName name)
    {
        name = default;
        if (text is null || !Shape().IsMatch(text))
        {
            return TenantNameRefusal.NotAName;
        }

        if (Reserved.Contains(text))
        {
            return TenantNameRefusal.Reserved;
        }

        name = new TenantName(text);
        return null;
    }

    /// <summary>Reads a name that must be one, such as a stored one.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The name.</returns>
    /// <exception cref="FormatException">The text is not a tenant name.</exception>
    public static TenantName Parse(string text) =>
        TryParse(text, out var name) is { } refusal ? throw new FormatException($"'{text}' cannot name a tenant: {refusal}.") : name;

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,30}[a-z0-9]\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

/// <summary>Why a text cannot name a tenant.</summary>
public enum TenantNameRefusal
{
    /// <summary>It is not 2 to 32 of a–z, 0–9 and the hyphen.</summary>
    NotAName,

    /// <summary>The word is used by the installation itself.</summary>
    Reserved,
}
