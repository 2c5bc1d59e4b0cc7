using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Http;

namespace Municipal.Web;

/// <summary>
/// A table for a spreadsheet: CSV in UTF-8 with a byte order mark, without which spreadsheets do not read Hangul, and with no cell
/// that one would run as a formula.
/// </summary>
public static class Sheet
{
    private const string ContentType = "text/csv; charset=utf-8";
    private static readonly CsvWriterOptions Format = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    /// <summary>A table that is at hand.</summary>
    /// <param name="heads">Names of the columns.</param>
    /// <param name="rows">Cells in the order of the columns; numbers and text, null for an empty one.</param>
    /// <returns>The file.</returns>
    public static byte[] Of(IEnumerable<string> heads, IEnumerable<IEnumerable<object?>> rows)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, Format, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(heads))
            {
                csv.WriteRecord(Cells(row));
            }
        }

        return stream.ToArray();
    }

    /// <summary>Hands out a table that is at hand.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="heads">Names of the columns.</param>
    /// <param name="rows">Cells in the order of the columns.</param>
    /// <returns>The answer.</returns>
    public static IResult Download(string name, IEnumerable<string> heads, IEnumerable<IEnumerable<object?>> rows) => Results.File(Of(heads, rows), ContentType, name);

    /// <summary>Hands out a long table while it is read.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="heads">Names of the columns.</param>
    /// <param name="rows">Cells in the order of the columns.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The answer.</returns>
    public static IResult Download(string name, IEnumerable<string> heads, IAsyncEnumerable<IEnumerable<object?>> rows, CancellationToken cancellation) => Results.Stream(
        async stream =>
        {
            await using var csv = CsvWriter.Create(stream, Format, leaveOpen: true);
            await csv.WriteRecordAsync(Cells(heads), cancellation);
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                await csv.WriteRecordAsync(Cells(row), cancellation);
            }
        },
        ContentType, name);

    private static string[] Cells(IEnumerable<object?> row) => [.. row.Select(cell => Harmless(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""))];

    // East Asian spreadsheets take the full-width signs for the beginning of a formula, too; the ASCII ones are the library's.
    private static string Harmless(string text) => text is ['＝' or '＋' or '－' or '＠', ..] ? "'" + text : text;
}
