using System.Globalization;
using System.Text;

namespace Municipal.Kernel;

/// <summary>Cleans, counts and cuts what people type.</summary>
public static class PlainText
{
    private const string Ellipsis = "…";

    /// <summary>Text fit for storage: NFC, lines ended by \n, without control or invisible characters, trimmed.</summary>
    /// <remarks>
    /// Removed: control characters but \n and tab; marks that reverse reading order; zero-width spaces and Hangul fillers, with
    /// which a title can look empty. Kept: the joiners inside emoji. Half surrogates become U+FFFD; what Unicode keeps free for no
    /// character is removed. Cleaning twice changes nothing.
    /// macOS sends Hangul decomposed (NFD), hence NFC.
    /// </remarks>
    /// <param name="text">What was typed; null counts as empty.</param>
    /// <returns>The clean text; never null.</returns>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var kept = new StringBuilder(text.Length);
        var afterReturn = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\r' or 0x85 or 0x2028 or 0x2029)
            {
                kept.Append('\n');
            }
            else if (!IsUnwanted(rune) && !(afterReturn && rune.Value == '\n'))
            {
                _ = rune.IsBmp ? kept.Append((char)rune.Value) : kept.Append(rune.ToString());
            }

            afterReturn = rune.Value == '\r';
        }

        return kept.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>A normal form of any text at all: what is no character becomes U+FFFD, where .NET by itself would throw.</summary>
    /// <param name="text">The text as it came.</param>
    /// <param name="form">Which form.</param>
    /// <returns>The text in that form.</returns>
    public static string Normal(string text, NormalizationForm form)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append((IsNoCharacter(rune) ? Rune.ReplacementChar : rune).ToString());
        }

        return whole.ToString().Normalize(form);
    }

    /// <summary>As <see cref="Clean"/>, on one line: every run of white space becomes one space. For titles and names.</summary>
    /// <param name="text">What was typed; null counts as empty.</param>
    /// <returns>The clean line; never null.</returns>
    public static string CleanLine(string? text) =>
        string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>How many characters a person would count: a syllable is one however it is encoded, an emoji is one.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number of grapheme clusters (Unicode UAX #29).</returns>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>The text, or its beginning and "…" when it is too long; never cut inside a character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most characters, as <see cref="Length"/> counts them, with the "…"; at least 1.</param>
    /// <returns>Text of at most <paramref name="most"/> characters.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is less than 1.</exception>
    public static string Truncate(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var (end, beforeLast) = (0, 0);
        for (var taken = 0; taken < most && end < text.Length; taken++)
        {
            beforeLast = end;
            end += StringInfo.GetNextTextElementLength(text, end);
        }

        return end == text.Length ? text : string.Concat(text.AsSpan(0, beforeLast).TrimEnd(), Ellipsis);
    }

    private static bool IsUnwanted(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => false,
        0x200B or 0x2060 or 0xFEFF => true,
        0x115F or 0x1160 or 0x3164 or 0xFFA0 => true,
        0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => true,
        _ => Rune.IsControl(rune) || IsNoCharacter(rune),
    };

    private static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
