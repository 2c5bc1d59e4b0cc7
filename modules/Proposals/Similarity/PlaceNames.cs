using System.Text.RegularExpressions;

namespace Municipal.Proposals;

/// <summary>Tells the name of a place (홍제천, 도봉로77길, 다솜초) from a kind of place (산책로, 어린이공원).</summary>
internal static partial class PlaceNames
{
    private const int ShortestEnd = 4;

    private static readonly string[] Beside = ["일대", "주변", "옆길", "변"];

    /// <summary>The place's name as all spell it, or null where the word names none.</summary>
    public static string? Read(string word)
    {
        if (Numbered().IsMatch(word))
        {
            return word.Replace(" ", "", StringComparison.Ordinal);
        }

        if (Array.Find(Beside, b => word.Length - b.Length >= 3 && word.EndsWith(b, StringComparison.Ordinal)) is { } beside)
        {
            word = word[..^beside.Length];
        }

        if (Named().Match(word) is not { Success: true } name || Vocabulary.Knows(word) || Vocabulary.IsNoPlace(word) || Vocabulary.IsCommon(name.Groups[1].Value))
        {
            return null;
        }

        return name.Groups[1].Value + name.Groups[2].Value switch
        {
            "초" or "초교" => "초등학교",
            "중" => "중학교",
            "고" => "고등학교",
            var kind => kind,
        };
    }

    /// <summary>The place that both name; one may name it more fully: 강북청년창업마루, 청년창업마루.</summary>
    public static string? Shared(IReadOnlyList<string> places, IReadOnlyList<string> others) =>
        places.FirstOrDefault(place => others.Any(other => IsSame(place, other)));

    private static bool IsSame(string place, string other) =>
        place == other || (Math.Min(place.Length, other.Length) >= ShortestEnd
            && (place.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(place, StringComparison.Ordinal)));

    [GeneratedRegex("^[가-힣]+(?:로|길) ?[0-9]+길$|^[가-힣]+[0-9]+동$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex("^([가-힣]{2,}?)(초등학교|초교|초|중학교|중|고등학교|고|천|한내|공원|역|시장|대로|로|거리|산|동|아파트|도서관|센터|체육관|마루)$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
