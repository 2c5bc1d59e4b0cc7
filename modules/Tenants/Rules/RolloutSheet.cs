using System.Text;

namespace Municipal.Tenants.Rules;

/// <summary>A CSV of portals: one line of column names, then a portal a line, as RFC 4180 and spreadsheets write it.</summary>
internal static class RolloutSheet
{
    public const int MostRows = 200;

    public static IReadOnlyList<string> Columns { get; } = ["name", "titleKo", "titleEn", "recipe", "colour", "officerName", "officerEmail", "hosts"];

    private static readonly string[] Required = ["name", "titleKo", "recipe"];

    public static (IReadOnlyList<PortalWish> Rows, SheetFault? Fault) Read(string text)
    {
        if (Lines(text) is not { } lines)
        {
            return ([], new SheetFault(SheetRefusal.QuoteOpen, text.Count(c => c == '\n') + 1, ""));
        }

        lines = [.. lines.Where(l => l.Cells.Any(c => c.Length > 0))];
        if (lines.Count < 2)
        {
            return ([], new SheetFault(SheetRefusal.Empty, 1, ""));
        }

        var head = lines[0].Cells;
        if (head.FirstOrDefault(c => !Columns.Contains(c, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            return ([], new SheetFault(SheetRefusal.ColumnUnknown, lines[0].Number, unknown));
        }

        if (Required.FirstOrDefault(c => !head.Contains(c, StringComparer.OrdinalIgnoreCase)) is { } missing)
        {
            return ([], new SheetFault(SheetRefusal.ColumnMissing, lines[0].Number, missing));
        }

        if (lines.FirstOrDefault(l => l.Cells.Count > head.Count) is { Cells: not null } wide)
        {
            return ([], new SheetFault(SheetRefusal.TooManyCells, wide.Number, wide.Cells[head.Count]));
        }

        return lines.Count - 1 > MostRows
            ? ([], new SheetFault(SheetRefusal.TooManyRows, lines[MostRows + 1].Number, ""))
            : ([.. lines.Skip(1).Select(l => WishOf(head, l.Cells))], null);
    }

    public static string Write(IEnumerable<PortalWish> wishes)
    {
        var text = new StringBuilder().AppendJoin(',', Columns).Append("\r\n");
        foreach (var wish in wishes)
        {
            text.AppendJoin(',', Columns.Select(c => Quoted(CellOf(wish, c)))).Append("\r\n");
        }

        return text.ToString();
    }

    private static PortalWish WishOf(IReadOnlyList<string> head, IReadOnlyList<string> cells)
    {
        return new PortalWish
        {
            Name = Cell("name"), TitleKo = Cell("titleKo"), TitleEn = Cell("titleEn"), Recipe = Cell("recipe"), Colour = Cell("colour").ToLowerInvariant(),
            OfficerName = Cell("officerName"), OfficerEmail = Cell("officerEmail"), Hosts = Cell("hosts"),
        };

        string Cell(string column)
        {
            var at = head.ToList().FindIndex(c => c.Equals(column, StringComparison.OrdinalIgnoreCase));
            return at >= 0 && at < cells.Count ? cells[at] : "";
        }
    }

    private static string CellOf(PortalWish wish, string column) => column switch
    {
        "name" => wish.Name,
        "titleKo" => wish.TitleKo,
        "titleEn" => wish.TitleEn,
        "recipe" => wish.Recipe,
        "colour" => wish.Colour,
        "officerName" => wish.OfficerName,
        "officerEmail" => wish.OfficerEmail,
        _ => wish.Hosts,
    };

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Cells per line, trimmed; null where a quote is never closed.</summary>
    private static List<(int Number, IReadOnlyList<string> Cells)>? Lines(string text)
    {
        var lines = new List<(int, IReadOnlyList<string>)>();
        var (cells, cell, quoted, number, began) = (new List<string>(), new StringBuilder(), false, 1, 1);
        var source = PlainText.Normal(text.TrimStart('\uFEFF'), NormalizationForm.FormC).Replace("\r\n", "\n", StringComparison.Ordinal);
        for (var i = 0; i <= source.Length; i++)
        {
            var c = i < source.Length ? source[i] : '\n';
            if (quoted && i < source.Length)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < source.Length && source[i + 1] == '"')
                {
                    cell.Append(source[i++]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (quoted)
            {
                return null;
            }
            else if (c == '"' && string.IsNullOrWhiteSpace(cell.ToString()))
            {
                cell.Clear();
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
                if (c == '\n')
                {
                    lines.Add((began, cells));
                    (cells, began) = ([], number + 1);
                }
            }
            else
            {
                cell.Append(c);
            }

            number += c == '\n' ? 1 : 0;
        }

        return lines;
    }
}

/// <summary>Why a sheet cannot be read.</summary>
public enum SheetRefusal
{
    Empty,
    ColumnMissing,
    ColumnUnknown,
    QuoteOpen,
    TooManyCells,
    TooManyRows,
}

/// <summary>Something wrong with a sheet, with its line from 1 and the text in question.</summary>
internal sealed record SheetFault(SheetRefusal Refusal, int Line, string Text);
