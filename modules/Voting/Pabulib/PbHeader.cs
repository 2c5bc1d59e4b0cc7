using System.Collections.Immutable;

namespace Municipal.Voting.Pabulib;

/// <summary>The header line of PROJECTS or VOTES: where the known columns stand, and which others there are.</summary>
internal sealed class PbHeader
{
    private readonly int[] _others;
    private readonly string[] _names;

    private PbHeader(string[] names, int[] others) => (_names, _others) = (names, others);

    /// <summary>Columns that are only kept.</summary>
    public ImmutableArray<string> Others => [.. _others.Select(i => _names[i])];

    /// <summary>Reads the header.</summary>
    /// <param name="rows">Stands on the section's title.</param>
    /// <param name="problems">Where to say what is wrong.</param>
    /// <param name="known">Columns that are read, after the id.</param>
    /// <param name="dropped">Columns that follow from the rest and are neither read nor kept.</param>
    public static PbHeader Read(PbScanner rows, PbProblems problems, string[] known, string[] dropped)
    {
        var title = rows[0].ToString();
        if (!rows.Next())
        {
            problems.Add(rows.Place, $"After {title} comes a line with the names of the columns.");
            problems.ThrowIfAny();
        }

        var names = new string[rows.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = rows[i].ToString().ToLowerInvariant();
            if (i > 0 && Array.IndexOf(names, names[i], 0, i) >= 0)
            {
                problems.Add(rows.PlaceOf(i), $"The column '{names[i]}' stands here twice.");
            }
        }

        problems.ThrowIfAny();
        return new PbHeader(names, [.. Enumerable.Range(1, Math.Max(0, names.Length - 1)).Where(i => !known.Contains(names[i]) && !dropped.Contains(names[i]))]);
    }

    /// <summary>Where a column stands, or -1.</summary>
    public int Find(string column) => Array.IndexOf(_names, column, Math.Min(1, _names.Length)) is >= 1 and var at ? at : -1;

    /// <summary>The fields of the row that are only kept.</summary>
    public ImmutableArray<string> OthersOf(PbScanner rows) => [.. _others.Select(i => i < rows.Count ? rows[i].ToString() : "")];

    /// <summary>Whether the row has no fields beyond the columns.</summary>
    public bool Holds(PbScanner rows, PbProblems problems)
    {
        for (var i = _names.Length; i < rows.Count; i++)
        {
            if (!rows[i].IsEmpty)
            {
                problems.Add(rows.PlaceOf(i), $"There are {_names.Length} columns, and this is field {i + 1}. A field with ';' in it stands in quotation marks.");
                return false;
            }
        }

        return true;
    }
}
