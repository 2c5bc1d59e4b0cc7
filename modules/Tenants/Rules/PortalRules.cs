using System.Text.RegularExpressions;

namespace Municipal.Tenants.Rules;

/// <summary>What a new portal must be like. Looks at everything and reports all that is wrong.</summary>
internal static partial class PortalRules
{
    public const int TitleLength = 60;

    public static IReadOnlyList<PortalFault> Check(PortalWish wish, TenantMap map, IReadOnlySet<string> recipes) =>
        [.. Name(wish, map), .. Title(wish), .. Recipe(wish, recipes), .. Colour(wish), .. Officer(wish), .. Hosts(wish, map)];

    public static IEnumerable<PortalFault> Name(PortalWish wish, TenantMap map)
    {
        PortalRefusal? refusal = TenantName.TryParse(wish.Name, out _) switch
        {
            TenantNameRefusal.NotAName => PortalRefusal.NameShape,
            TenantNameRefusal.Reserved => PortalRefusal.NameReserved,
            _ => map.ByName(wish.Name) is null ? null : PortalRefusal.NameTaken,
        };
        return refusal is { } found ? [new PortalFault(nameof(wish.Name), found, wish.Name)] : [];
    }

    public static IEnumerable<PortalFault> Colour(PortalWish wish)
    {
        if (wish.Colour.Length > 0 && !BrandColour.IsColour(wish.Colour))
        {
            yield return new PortalFault(nameof(wish.Colour), PortalRefusal.ColourShape, wish.Colour);
        }
        else if (wish.Colour.Length > 0 && !BrandColour.IsReadable(wish.Colour))
        {
            // Rounded down, so that 4.49 is not shown as the 4.5 it fails to reach.
            var ratio = Math.Floor(BrandColour.RatioOnWhite(wish.Colour) * 10) / 10;
            yield return new PortalFault(nameof(wish.Colour), PortalRefusal.ColourPale, wish.Colour, ratio, BrandColour.NearestReadable(wish.Colour));
        }
    }

    private static IEnumerable<PortalFault> Title(PortalWish wish)
    {
        if (string.IsNullOrWhiteSpace(wish.TitleKo))
        {
            yield return new PortalFault(nameof(wish.TitleKo), PortalRefusal.TitleMissing);
        }

        if (wish.TitleKo.Length > TitleLength)
        {
            yield return new PortalFault(nameof(wish.TitleKo), PortalRefusal.TitleTooLong, TitleLength);
        }

        if (wish.TitleEn.Length > TitleLength)
        {
            yield return new PortalFault(nameof(wish.TitleEn), PortalRefusal.TitleTooLong, TitleLength);
        }
    }

    private static IEnumerable<PortalFault> Recipe(PortalWish wish, IReadOnlySet<string> recipes) =>
        recipes.Contains(wish.Recipe) ? [] : [new PortalFault(nameof(wish.Recipe), PortalRefusal.RecipeUnknown, wish.Recipe, string.Join(", ", recipes.Order(StringComparer.Ordinal)))];

    public static IEnumerable<PortalFault> Officer(PortalWish wish)
    {
        if (wish.OfficerEmail.Length > 0 && string.IsNullOrWhiteSpace(wish.OfficerName))
        {
            yield return new PortalFault(nameof(wish.OfficerName), PortalRefusal.OfficerNameMissing);
        }

        if (wish.OfficerName.Length > 0 && wish.OfficerEmail.Length == 0)
        {
            yield return new PortalFault(nameof(wish.OfficerEmail), PortalRefusal.OfficerEmailMissing);
        }

        if (wish.OfficerEmail.Length > 0 && !Email().IsMatch(wish.OfficerEmail))
        {
            yield return new PortalFault(nameof(wish.OfficerEmail), PortalRefusal.OfficerEmailShape, wish.OfficerEmail);
        }
    }

    private static IEnumerable<PortalFault> Hosts(PortalWish wish, TenantMap map)
    {
        foreach (var host in wish.HostList)
        {
            if (!Host().IsMatch(host) || host.Length > 253)
            {
                yield return new PortalFault(nameof(wish.Hosts), PortalRefusal.HostShape, host);
            }
            else if (map.ByHost(host) is { } other)
            {
                yield return new PortalFault(nameof(wish.Hosts), PortalRefusal.HostTaken, host, other.Title);
            }
        }
    }

    [GeneratedRegex(@"\A[^@\s]+@[^@\s.]+(\.[^@\s.]+)+\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"\A([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Host();
}

/// <summary>Why a portal cannot be made as asked.</summary>
public enum PortalRefusal
{
    NameShape,
    NameReserved,
    NameTaken,
    TitleMissing,
    TitleTooLong,
    RecipeUnknown,
    ColourShape,
    ColourPale,
    OfficerNameMissing,
    OfficerEmailMissing,
    OfficerEmailShape,
    HostShape,
    HostTaken,
}

/// <summary>One thing wrong with a wish: which field, why, and values for the sentence.</summary>
internal sealed record PortalFault(string Field, PortalRefusal Refusal, params IReadOnlyList<object> Arguments);
