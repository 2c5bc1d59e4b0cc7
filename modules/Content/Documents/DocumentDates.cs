using System.Globalization;

namespace Municipal.Content;

/// <summary>How pages and news are shown: in which language, on which day.</summary>
internal static class DocumentDates
{
    public static DateTime InSeoul(this DateTime instant) => CivicTime.Seoul.LocalOf(instant);

    extension(PublishedDocument document)
    {
        public DateOnly Day => CivicTime.Seoul.DayOf(document.FirstPublishedAt);

        /// <summary>The language of the title where it is not the reader's.</summary>
        public string? LanguageIn(CultureInfo culture) => culture.TwoLetterISOLanguageName == "en" && !document.Text.Title.HasBoth ? "ko" : null;
    }
}
