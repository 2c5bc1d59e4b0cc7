using System.Globalization;
using System.Text;

namespace Municipal.Architecture.Tests;

/// <summary>A CSV as a spreadsheet reads it.</summary>
internal static class Sheet
{
    public static IEnumerable<string> Cells(string csv)
    {
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var c in csv.TrimStart('\uFEFF'))
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is ',' or '\n')
            {
                yield return cell.ToString().TrimEnd('\r');
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        yield return cell.ToString();
    }

    /// <summary>Whether a spreadsheet would run a cell; a plain number with its sign is none.</summary>
    public static bool Runs(string cell) =>
        cell is ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..] && !decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
}
