using System.Globalization;
using CsvHelper;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.BudgetSchool;

/// <summary>A roster for a spreadsheet: with a byte order mark, for Excel reads Hangul only then, and with no cell that it would take for a formula.</summary>
internal static class RosterCsv
{
    private static readonly CsvWriterOptions Safe = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    private static readonly string[] Columns = ["Number", "State", "Position", "Name", "Email", "AppliedAt", "StateSince"];

    public static byte[] Of(IReadOnlyList<RosterRow> rows, IStringLocalizer texts)
    {
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, Safe, leaveOpen: true))
        {
            csv.WriteRecord([.. Columns.Select(c => texts[$"Roster.{c}"].Value)]);
            foreach (var (row, number) in rows.Select((row, i) => (row, i + 1)))
            {
                string[] cells = [$"{number}", texts[$"EnrolmentState.{row.State}"], $"{row.Position}", row.Name, row.Email ?? "", When(row.AppliedAt), When(row.StateSince)];
                csv.WriteRecord([.. cells.Select(SheetCell.Harmless)]);
            }
        }

        return memory.ToArray();
    }

    private static string When(DateTime instant) => instant.InSeoul().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
