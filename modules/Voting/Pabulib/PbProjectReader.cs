using System.Collections.Immutable;
using Municipal.Voting.Counting;

namespace Municipal.Voting.Pabulib;

/// <summary>Reads PROJECTS up to the title of the next section.</summary>
internal sealed class PbProjectReader(PbScanner rows, PbProblems problems)
{
    public (ImmutableArray<string> Columns, List<PbProject> Projects) Read()
    {
        var title = rows.PlaceOf(0);
        var header = PbHeader.Read(rows, problems, ["cost"], ["votes"]);
        var cost = header.Find("cost");
        if (cost < 0)
        {
            problems.Add(title, "PROJECTS has no column cost.");
            problems.ThrowIfAny();
        }

        var (projects, known) = (new List<PbProject>(), new HashSet<string>(StringComparer.Ordinal));
        while (rows.Next() && !(rows.Count == 1 && rows[0].Equals("VOTES", StringComparison.OrdinalIgnoreCase)))
        {
            if (header.Holds(rows, problems) && ReadRow(header, cost, known) is { } project)
            {
                projects.Add(project);
            }
        }

        if (projects.Count > BallotPaper.MostProjects)
        {
            problems.Add(title, $"There are {projects.Count} projects; at most {BallotPaper.MostProjects} can be counted.");
        }

        // `target` is the older name of the column.
        return ([.. header.Others.Select(c => c == "target" ? "beneficiaries" : c)], projects);
    }

    private PbProject? ReadRow(PbHeader header, int cost, HashSet<string> known)
    {
        var id = rows[0].ToString();
        if (id.Length == 0 || id.Contains(',', StringComparison.Ordinal) || id.Any(char.IsControl))
        {
            problems.Add(rows.PlaceOf(0), id.Length == 0 ? "The project has no id." : "A project's id has no comma and no control character: ballots list ids parted by commas.");
            return null;
        }

        if (!known.Add(id))
        {
            problems.Add(rows.PlaceOf(0), $"There is a project '{id}' already.");
            return null;
        }

        if (PbNumber.ReadAmount(cost < rows.Count ? rows[cost] : [], out var amount) is { } wrong)
        {
            problems.Add(rows.PlaceOf(cost), wrong);
            return null;
        }

        return new PbProject(new Project(id, amount), header.OthersOf(rows));
    }
}
