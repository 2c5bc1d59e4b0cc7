namespace Municipal.Tenants.Facts;

/// <summary>A gu of Seoul: its usual address word, its names and the ministry's five-digit code.</summary>
internal sealed record Gu(string Slug, string Ko, string En, string Code)
{
    /// <summary>All 25, in the order of their codes. Source: administrative codes of the Ministry of the Interior and Safety.</summary>
    public static IReadOnlyList<Gu> OfSeoul { get; } =
    [
        new("jongno", "종로구", "Jongno-gu", "11110"),
        new("jung", "중구", "Jung-gu", "11140"),
        new("yongsan", "용산구", "Yongsan-gu", "11170"),
        new("seongdong", "성동구", "Seongdong-gu", "11200"),
        new("gwangjin", "광진구", "Gwangjin-gu", "11215"),
        new("dongdaemun", "동대문구", "Dongdaemun-gu", "11230"),
        new("jungnang", "중랑구", "Jungnang-gu", "11260"),
        new("seongbuk", "성북구", "Seongbuk-gu", "11290"),
        new("gangbuk", "강북구", "Gangbuk-gu", "11305"),
        new("dobong", "도봉구", "Dobong-gu", "11320"),
        new("nowon", "노원구", "Nowon-gu", "11350"),
        new("eunpyeong", "은평구", "Eunpyeong-gu", "11380"),
        new("seodaemun", "서대문구", "Seodaemun-gu", "11410"),
        new("mapo", "마포구", "Mapo-gu", "11440"),
        new("yangcheon", "양천구", "Yangcheon-gu", "11470"),
        new("gangseo", "강서구", "Gangseo-gu", "11500"),
        new("guro", "구로구", "Guro-gu", "11530"),
        new("geumcheon", "금천구", "Geumcheon-gu", "11545"),
        new("yeongdeungpo", "영등포구", "Yeongdeungpo-gu", "11560"),
        new("dongjak", "동작구", "Dongjak-gu", "11590"),
        new("gwanak", "관악구", "Gwanak-gu", "11620"),
        new("seocho", "서초구", "Seocho-gu", "11650"),
        new("gangnam", "강남구", "Gangnam-gu", "11680"),
        new("songpa", "송파구", "Songpa-gu", "11710"),
        new("gangdong", "강동구", "Gangdong-gu", "11740"),
    ];
}
