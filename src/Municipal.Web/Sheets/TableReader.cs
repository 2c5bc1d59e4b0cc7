using System.Text;
using CsvHelper;

namespace Municipal.Web;

/// <summary>Reads a table that people bring: CSV as spreadsheets write it, in UTF-8 or the Korean code page, or the first sheet of an XLSX file.</summary>
public static class TableReader
{
    /// <summary>Most rows below the heads.</summary>
    public const int MostRows = 20_000;

    /// <summary>Most columns.</summary>
    public const int MostColumns = 60;

    /// <summary>Most characters of a cell.</summary>
    public const int LongestCell = 20_000;

    private const int KoreanCodePage = 949;
    private static readonly CsvReaderOptions Format = new() { HasHeader = false, SkipEmptyLines = true, FieldCountMismatch = CsvFieldCountHandling.Allow, MaxRecordSize = MostColumns * LongestCell };

    /// <summary>Reads a table.</summary>
    /// <param name="content">The file.</param>
    /// <returns>Why it cannot be read, or its rows, the heads first; rows without any text are left out.</returns>
    public static (TableRefusal? Refusal, IReadOnlyList<TableRow> Rows) Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            var rows = new List<TableRow>();
            foreach (var row in content.AsSpan().StartsWith("PK\x3\x4"u8) ? XlsxTable.Rows(content) : Lines(content))
            {
                if (row.Cells.Count > MostColumns || row.Cells.Any(c => c.Length > LongestCell))
                {
                    return (TableRefusal.TooWide, []);
                }

                if (row.Cells.All(c => c.Length == 0))
                {
                    continue;
                }

                rows.Add(row);
                if (rows.Count > MostRows + 1)
                {
                    return (TableRefusal.TooLong, []);
                }
            }

            return rows.Count < 2 ? (TableRefusal.Empty, []) : (null, rows);
        }
        catch (Exception unreadable) when (unreadable is CsvFormatException or InvalidDataException or System.Xml.XmlException or DecoderFallbackException)
        {
            return (TableRefusal.Unreadable, []);
        }
    }

    private static IEnumerable<TableRow> Lines(byte[] content)
    {
        if (!FileContent.IsText(content))
        {
            throw new InvalidDataException("This is no text.");
        }

        using var csv = CsvReader.Create(new StringReader(TextOf(content)), Format);
        while (csv.Read())
        {
            yield return new TableRow((int)csv.RowNumber, [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim())]);
        }
    }

    private static string TextOf(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            // What Korean spreadsheets save as "CSV" without more.
            return CodePagesEncodingProvider.Instance.GetEncoding(KoreanCodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetString(content);
        }
    }
}

/// <summary>A row of a table.</summary>
/// <param name="Number">As the spreadsheet counts: the heads are 1.</param>
/// <param name="Cells">Text of each cell, trimmed; empty where there is none.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells);

/// <summary>Why a table is not taken.</summary>
public enum TableRefusal
{
    /// <summary>No row below the heads.</summary>
    Empty,

    /// <summary>Neither CSV nor XLSX, or damaged.</summary>
    Unreadable,

    /// <summary>More rows than may be.</summary>
    TooLong,

    /// <summary>More columns, or a longer cell, than may be.</summary>
    TooWide,
}
