using System.Globalization;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.BudgetSchool;

/// <summary>A roster for a spreadsheet.</summary>
internal static class RosterCsv
{
    private static readonly string[] Columns = ["Number", "State", "Position", "Name", "Email", "AppliedAt", "StateSince"];

    public static byte[] Of(IReadOnlyList<RosterRow> rows, IStringLocalizer texts) => Sheet.Of(
        Columns.Select(c => texts[$"Roster.{c}"].Value),
        rows.Select((row, i) => new object?[] { i + 1, texts[$"EnrolmentState.{row.State}"].Value, row.Position, row.Name, row.Email, When(row.AppliedAt), When(row.StateSince) }));

    private static string When(DateTime instant) => instant.InSeoul().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
