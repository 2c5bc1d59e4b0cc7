using System.Text.Json.Serialization;

namespace Municipal.Tenants.Rules;

/// <summary>A portal as somebody asked for it, in a form or in a line of a sheet: text, not yet judged.</summary>
internal sealed record PortalWish
{
    public string Name { get; init; } = "";

    public string TitleKo { get; init; } = "";

    public string TitleEn { get; init; } = "";

    public string Recipe { get; init; } = "";

    /// <summary>Empty to leave the colour to the recipe.</summary>
    public string Colour { get; init; } = "";

    public string OfficerName { get; init; } = "";

    /// <summary>Empty where nobody is invited yet.</summary>
    public string OfficerEmail { get; init; } = "";

    /// <summary>Host names, separated by spaces or commas.</summary>
    public string Hosts { get; init; } = "";

    [JsonIgnore]
    public IReadOnlyList<string> HostList => [.. Hosts.Split([' ', ',', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(h => h.ToLowerInvariant()).Distinct()];
}
