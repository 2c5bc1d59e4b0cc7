namespace Municipal.Voting.Counting;

/// <summary>
/// The comparison step of Wieliczka 2023: if strictly more voters get more from the greedy outcome than from that of equal shares,
/// the greedy one holds. What a voter gets is the number of funded projects on the ballot, or the points they gave them.
/// </summary>
internal static class Comparison
{
    public static bool PrefersGreedy(CountSheet sheet, IEnumerable<int> bought)
    {
        var paper = sheet.Input.Paper;
        var greedy = sheet.Anew();
        new GreedyRule(sheet.Input.Rule.By).Count(greedy);
        var (inShares, inGreedy) = (new bool[paper.Count], new bool[paper.Count]);
        foreach (var project in bought)
        {
            inShares[project] = true;
        }

        foreach (var project in greedy.Funded)
        {
            inGreedy[project] = true;
        }

        var (preferShares, preferGreedy) = (0L, 0L);
        var marks = sheet.Marks[0];
        for (var ballot = 0; ballot < marks.Ballots.Distinct; ballot++)
        {
            var gain = 0L;
            var projects = marks.ProjectsOn(ballot);
            var weights = marks.WeightsOn(ballot);
            for (var i = 0; i < projects.Length; i++)
            {
                gain += (weights.IsEmpty ? 1 : weights[i]) * ((inGreedy[projects[i]] ? 1 : 0) - (inShares[projects[i]] ? 1 : 0));
            }

            preferGreedy += gain > 0 ? marks.Ballots.CopiesOf(ballot) : 0;
            preferShares += gain < 0 ? marks.Ballots.CopiesOf(ballot) : 0;
        }

        sheet.Note(CountPart.Comparison, Verdict.OutcomesCompared, (Figure.PreferRule, preferShares), (Figure.PreferGreedy, preferGreedy));
        return preferGreedy > preferShares;
    }
}
