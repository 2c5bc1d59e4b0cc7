using System.Collections.Immutable;
using System.Globalization;
using Municipal.Voting.Drawing;
using Municipal.Voting.Pabulib;

namespace Municipal.Voting.Commands;

/// <summary>Reads the two sheets of a draw, CSV with a line of column names. Nothing is guessed; other columns are passed over.</summary>
internal static class DrawSheets
{
    private static readonly string[] QuotaColumns = ["category", "feature", "min", "max"];

    /// <summary>Reads <c>category,feature,min,max</c>.</summary>
    /// <returns>Each quota and where it stands.</returns>
    /// <exception cref="PbException">The sheet is wrong; the exception says where.</exception>
    public static IReadOnlyList<(Quota Quota, PbPlace Place)> Quotas(string text)
    {
        var (rows, problems) = (new PbScanner(text, ','), new PbProblems());
        var columns = Columns(rows, problems, QuotaColumns);
        var quotas = new List<(Quota Quota, PbPlace Place)>();
        while (rows.Next())
        {
            var (category, feature) = (Text(rows, problems, columns[0], "category"), Text(rows, problems, columns[1], "feature"));
            var (min, max) = (Number(rows, problems, columns[2]), Number(rows, problems, columns[3]));
            if (max < min)
            {
                problems.Add(rows.PlaceOf(columns[3]), $"The maximum {max} is below the minimum {min}.");
            }

            if (quotas.Exists(q => q.Quota.Category == category && q.Quota.Feature == feature))
            {
                problems.Add(rows.PlaceOf(columns[1]), $"The quota of {category} '{feature}' stands here twice.");
            }

            quotas.Add((new Quota(category, feature, min, max), rows.PlaceOf(columns[0])));
        }

        if (quotas.Count == 0)
        {
            problems.Add(rows.Place, "There is no quota.");
        }

        problems.ThrowIfAny();
        return quotas;
    }

    /// <summary>Reads <c>id</c> and a column of each category, and of the household where one is named; who has none there lives alone.</summary>
    /// <exception cref="PbException">The sheet is wrong; the exception says where.</exception>
    public static ImmutableArray<Candidate> Candidates(string text, IReadOnlyList<Quota> quotas, string? household)
    {
        var (rows, problems) = (new PbScanner(text, ','), new PbProblems());
        var categories = quotas.Select(q => q.Category).Distinct().ToArray();
        var columns = Columns(rows, problems, ["id", .. categories, .. household is null ? Array.Empty<string>() : [household]]);
        var known = quotas.Select(q => (q.Category, q.Feature)).ToHashSet();
        var (candidates, ids) = (ImmutableArray.CreateBuilder<Candidate>(), new HashSet<string>(StringComparer.Ordinal));
        while (rows.Next())
        {
            var id = Text(rows, problems, columns[0], "id");
            if (id != "" && !ids.Add(id))
            {
                problems.Add(rows.PlaceOf(columns[0]), $"The candidate '{id}' stands here twice.");
            }

            foreach (var (at, category) in categories.Index())
            {
                if (Cell(rows, columns[at + 1]) is var feature && !known.Contains((category, feature)))
                {
                    problems.Add(rows.PlaceOf(columns[at + 1]), $"There is no quota of {category} '{feature}'.");
                }
            }

            var home = household is null ? "" : Cell(rows, columns[^1]);
            candidates.Add(new Candidate(id, [.. categories.Select((_, at) => Cell(rows, columns[at + 1]))], home == "" ? null : home));
        }

        problems.ThrowIfAny();
        return candidates.ToImmutable();
    }

    private static int[] Columns(PbScanner rows, PbProblems problems, string[] wanted)
    {
        var names = rows.Next() ? Enumerable.Range(0, rows.Count).Select(i => rows[i].ToString()).ToArray() : [];
        foreach (var name in wanted.Where(w => names.Count(n => n == w) != 1))
        {
            problems.Add(new PbPlace(1, 1), names.Contains(name) ? $"The column '{name}' stands here twice." : $"The column '{name}' is missing.");
        }

        problems.ThrowIfAny();
        return [.. wanted.Select(w => Array.IndexOf(names, w))];
    }

    private static string Cell(PbScanner rows, int column) => column < rows.Count ? rows[column].ToString() : "";

    private static string Text(PbScanner rows, PbProblems problems, int column, string what)
    {
        var text = Cell(rows, column);
        if (text == "" || text.Any(char.IsControl))
        {
            problems.Add(rows.PlaceOf(column), text == "" ? $"The {what} is missing." : $"The {what} has a control character in it.");
        }

        return text;
    }

    private static int Number(PbScanner rows, PbProblems problems, int column)
    {
        if (!int.TryParse(Cell(rows, column), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 1_000_000)
        {
            problems.Add(rows.PlaceOf(column), $"'{Cell(rows, column)}' is not a number of people: write a whole number.");
        }

        return number;
    }
}
