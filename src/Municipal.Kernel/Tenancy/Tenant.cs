using System.Collections.Frozen;

namespace Municipal.Kernel;

/// <summary>
/// One portal: the city's or a gu's. A tenant is a value; nothing is built for it. Changing it makes a new value in the
/// registry, and the next request sees that one.
/// </summary>
public sealed record Tenant
{
    /// <summary>Identity for life; survives a change of name or address.</summary>
    public required Guid Id { get; init; }

    /// <summary>Path prefix, folder and schema.</summary>
    public required TenantName Name { get; init; }

    /// <summary>What people call the portal, such as 서대문구 / Seodaemun-gu.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Whether this is the city's portal, which oversees the others.</summary>
    public bool IsCity { get; init; }

    /// <summary>Whether the portal is a demonstration: every page says so, and demo accounts may exist.</summary>
    public bool IsDemo { get; init; }

    /// <summary>What visitors meet now.</summary>
    public TenantState State { get; init; } = TenantState.Running;

    /// <summary>Host names that lead here directly, without a path prefix; lower case, no port.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Ids of the features that are on, dependencies and always-on ones included.</summary>
    public FrozenSet<string> Features { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The theme's id.</summary>
    public string Theme { get; init; } = "Standard";

    /// <summary>Brand tokens laid over the theme.</summary>
    public Brand Brand { get; init; } = Brand.Default;

    /// <summary>Fingerprint of the migrations its database has; see <c>TenantMigrator</c>.</summary>
    public string SchemaVersion { get; init; } = "";

    /// <summary>Rises with every change of the registry row; nodes compare it.</summary>
    public long Version { get; init; }

    /// <summary>Rises with every commit in the tenant's own database; keys every cache.</summary>
    public long Stamp { get; init; }

    /// <summary>When the portal was created, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>The recipe that set it up.</summary>
    public string Recipe { get; init; } = "";
}

/// <summary>What visitors of a tenant meet.</summary>
public enum TenantState
{
    /// <summary>The portal.</summary>
    Running,

    /// <summary>A polite 503: city staff have closed it for now.</summary>
    Suspended,

    /// <summary>Its own maintenance page, because its database could not be brought up to date. Never stored: found at start.</summary>
    Maintenance,
}

/// <summary>A tenant's brand: few tokens from which the theme derives the rest.</summary>
/// <param name="PrimaryColour">The brand colour as <c>#rrggbb</c>; the eleven steps are derived from it.</param>
/// <param name="Slogan">A line under the portal's name.</param>
/// <param name="IsOfficial">Whether the tenant declares itself an official government site; only then may the portal say so.</param>
public sealed record Brand(string PrimaryColour, LocalizedText Slogan, bool IsOfficial)
{
    /// <summary>KRDS's blue, no slogan, no claim.</summary>
    public static Brand Default { get; } = new("#256ef4", new LocalizedText(""), false);
}
