using System.Globalization;
using System.Text;

namespace Municipal.Kernel;

/// <summary>Writes and reads amounts of won as words.</summary>
internal static class WonText
{
    private const ulong Man = 10_000;
    private const int LongestTyped = 60;

    private static readonly (ulong Size, string Name)[] KoreanUnits =
        [(Man * Man * Man, "조"), (Man * Man, "억"), (Man, "만"), (1, "")];

    private static readonly (ulong Size, string Name)[] EnglishUnits =
        [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million")];

    public static string Exact(Won won, CultureInfo culture) => culture.IsEnglish()
        ? $"{Sign(won, "-")}₩{Grouped(Magnitude(won))}"
        : $"{Sign(won, "△")}{Grouped(Magnitude(won))}원";

    public static string Friendly(Won won, CultureInfo culture) =>
        culture.IsEnglish() ? English(won, culture) : Korean(won, culture);

    private static string Korean(Won won, CultureInfo culture)
    {
        var rest = Magnitude(won);
        if (rest < Man)
        {
            return Exact(won, culture);
        }

        var parts = new List<string>(4);
        foreach (var (size, name) in KoreanUnits)
        {
            if (rest / size is > 0 and var count)
            {
                parts.Add(Grouped(count) + name);
            }

            rest %= size;
        }

        return $"{Sign(won, "△")}{string.Join(' ', parts)}원";
    }

    // Two decimals at most: beyond that the exact amount reads better than "₩165.123 million".
    private static string English(Won won, CultureInfo culture)
    {
        var magnitude = Magnitude(won);
        foreach (var (size, name) in EnglishUnits)
        {
            if (magnitude >= size)
            {
                return magnitude % (size / 100) == 0
                    ? $"{Sign(won, "-")}₩{((decimal)magnitude / size).ToString("#,0.##", CultureInfo.InvariantCulture)} {name}"
                    : Exact(won, culture);
            }
        }

        return Exact(won, culture);
    }

    private static ulong Magnitude(Won won) => (ulong)Int128.Abs(won.Amount);

    private static string Sign(Won won, string minus) => won.Amount < 0 ? minus : "";

    private static string Grouped(ulong number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static bool TryParse(string? text, out Won won)
    {
        won = Won.Zero;
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestTyped || !IsWellFormed(text))
        {
            return false;
        }

        var typed = text.Normalize(NormalizationForm.FormKC).Trim();
        var negative = typed[0] is '-' or '−' or '△';
        typed = negative ? typed[1..].TrimStart() : typed;

        // The won key of Korean keyboards types a backslash.
        typed = typed.StartsWith('₩') || typed.StartsWith('\\') ? typed[1..] : typed;
        if (!WonReader.TryRead(typed, out var amount))
        {
            return false;
        }

        won = new Won(negative ? -amount : amount);
        return true;
    }

    private static bool IsWellFormed(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
}
