using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.Localization;

namespace Municipal.BudgetSchool;

/// <summary>A roster for a spreadsheet: with a byte order mark, for Excel reads Hangul only then, and with no cell that it would take for a formula.</summary>
internal static class RosterCsv
{
    public static byte[] Of(IReadOnlyList<RosterRow> rows, IStringLocalizer texts)
    {
        using var memory = new MemoryStream();
        using (var writer = new StreamWriter(memory, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" }))
        {
            Write(csv, ["Number", "State", "Position", "Name", "Email", "AppliedAt", "StateSince"], key => texts[$"Roster.{key}"]);
            foreach (var (row, number) in rows.Select((row, i) => (row, i + 1)))
            {
                Write(csv, [$"{number}", texts[$"EnrolmentState.{row.State}"], $"{row.Position}", row.Name, row.Email ?? "", When(row.AppliedAt), When(row.StateSince)], cell => cell);
            }
        }

        return memory.ToArray();
    }

    private static string When(DateTime instant) => instant.InSeoul().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static void Write(CsvWriter csv, IEnumerable<string> cells, Func<string, string> text)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(text(cell));
        }

        csv.NextRecord();
    }
}
