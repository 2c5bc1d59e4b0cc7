using System.Globalization;
using System.Text.Json.Serialization;

namespace Municipal.Kernel;

/// <summary>A name or sentence written in Korean and, if somebody translated it, in English.</summary>
/// <remarks>In JSON either a string (Korean only) or an object <c>{"ko": "…", "en": "…"}</c>; written as the object.</remarks>
/// <param name="Ko">The Korean text: the official one.</param>
/// <param name="En">The English text; null or blank when there is none.</param>
[JsonConverter(typeof(LocalizedTextJsonConverter))]
public readonly record struct LocalizedText(string Ko, string? En = null)
{
    /// <summary>True when a reader of either language finds text.</summary>
    public bool HasBoth => !string.IsNullOrWhiteSpace(Ko) && !string.IsNullOrWhiteSpace(En);

    /// <summary>The text for a reader of <paramref name="culture"/>; the other language when that one is blank.</summary>
    /// <param name="culture">Any English culture gives English; every other gives Korean.</param>
    /// <returns>The text; never null.</returns>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var (wanted, other) = culture.IsEnglish() ? (En, Ko) : (Ko, En);
        return (string.IsNullOrWhiteSpace(wanted) ? other ?? wanted : wanted) ?? "";
    }

    /// <summary>The text in the current UI culture.</summary>
    /// <returns>The text; never null.</returns>
    public override string ToString() => In(CultureInfo.CurrentUICulture);
}
