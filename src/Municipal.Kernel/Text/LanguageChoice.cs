using System.Globalization;

namespace Municipal.Kernel;

/// <summary>The product speaks Korean and English; every culture that is not English is served in Korean.</summary>
internal static class LanguageChoice
{
    public static CultureInfo Korean { get; } = CultureInfo.GetCultureInfo("ko-KR");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    public static bool IsEnglish(this CultureInfo culture) => culture.TwoLetterISOLanguageName == "en";
}
