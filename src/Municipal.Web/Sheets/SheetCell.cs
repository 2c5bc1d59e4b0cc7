namespace Municipal.Web;

/// <summary>Text for a cell of a spreadsheet.</summary>
public static class SheetCell
{
    /// <summary>
    /// Text that East Asian spreadsheets do not run: they take the full-width ＝ ＋ － ＠ for the beginning of a formula, too.
    /// The ASCII ones are the CSV library's, with <c>CsvInjection.Escape</c>.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text, with an apostrophe before it where it would run.</returns>
    public static string Harmless(string text) => text is ['＝' or '＋' or '－' or '＠', ..] ? "'" + text : text;
}
