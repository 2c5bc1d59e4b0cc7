namespace Municipal.Tenants.Facts;

/// <summary>A gu of Seoul: its usual address word, its names (in English with its syllables apart) and the ministry's five-digit code.</summary>
internal sealed record Gu(string Slug, string Ko, string Syllables, string Code)
{
    public string En => Syllables.Replace("·", "", StringComparison.Ordinal) + "-gu";

    /// <summary>The English name for a narrow tile: it may be hyphenated where a syllable ends.</summary>
    public string EnOnTile => Syllables.Replace('·', '\u00AD');

    /// <summary>All 25, in the order of their codes. Source: administrative codes of the Ministry of the Interior and Safety.</summary>
    public static IReadOnlyList<Gu> OfSeoul { get; } =
    [
        new("jongno", "종로구", "Jong·no", "11110"),
        new("jung", "중구", "Jung", "11140"),
        new("yongsan", "용산구", "Yong·san", "11170"),
        new("seongdong", "성동구", "Seong·dong", "11200"),
        new("gwangjin", "광진구", "Gwang·jin", "11215"),
        new("dongdaemun", "동대문구", "Dong·dae·mun", "11230"),
        new("jungnang", "중랑구", "Jung·nang", "11260"),
        new("seongbuk", "성북구", "Seong·buk", "11290"),
        new("gangbuk", "강북구", "Gang·buk", "11305"),
        new("dobong", "도봉구", "Do·bong", "11320"),
        new("nowon", "노원구", "No·won", "11350"),
        new("eunpyeong", "은평구", "Eun·pyeong", "11380"),
        new("seodaemun", "서대문구", "Seo·dae·mun", "11410"),
        new("mapo", "마포구", "Ma·po", "11440"),
        new("yangcheon", "양천구", "Yang·cheon", "11470"),
        new("gangseo", "강서구", "Gang·seo", "11500"),
        new("guro", "구로구", "Gu·ro", "11530"),
        new("geumcheon", "금천구", "Geum·cheon", "11545"),
        new("yeongdeungpo", "영등포구", "Yeong·deung·po", "11560"),
        new("dongjak", "동작구", "Dong·jak", "11590"),
        new("gwanak", "관악구", "Gwan·ak", "11620"),
        new("seocho", "서초구", "Seo·cho", "11650"),
        new("gangnam", "강남구", "Gang·nam", "11680"),
        new("songpa", "송파구", "Song·pa", "11710"),
        new("gangdong", "강동구", "Gang·dong", "11740"),
    ];
}
