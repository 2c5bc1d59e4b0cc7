namespace Municipal.Voting.Counting;

/// <summary>Standing projects in the order in which money is offered to them; equals stand in the order of the tie rule.</summary>
internal sealed class Queue
{
    private readonly List<(int Project, Score Score)> _line;

    private Queue(List<(int, Score)> line) => _line = line;

    /// <summary>Largest score first.</summary>
    public static Queue By(Func<int, Score> score, CountSheet sheet) =>
        new([.. sheet.Standing.Select(p => (p, score(p))).OrderByDescending(x => x.Item2).ThenBy(x => sheet.Ties.RankOf(x.p))]);

    /// <summary>Funds what fits, one after the other.</summary>
    /// <param name="sheet">Where it is written.</param>
    /// <param name="part">The part of the rule.</param>
    /// <param name="incompatible">Pairs of which only the earlier can be funded.</param>
    /// <param name="stops">Whether the first that does not fit ends it.</param>
    /// <param name="figures">What to write beside a project.</param>
    public void TakeInto(CountSheet sheet, CountPart part, IncompatiblePairs incompatible, bool stops, Func<int, (Figure, decimal)[]> figures)
    {
        var barred = new Dictionary<int, int>();
        int? stoppedAt = null;
        for (var i = 0; i < _line.Count; i++)
        {
            var project = _line[i].Project;
            if (stoppedAt is null)
            {
                NoteTie(i, sheet, part);
            }

            if (stoppedAt is not null)
            {
                sheet.PassOver(part, project, Verdict.AfterStop, stoppedAt, figures(project));
            }
            else if (barred.TryGetValue(project, out var partner))
            {
                sheet.PassOver(part, project, Verdict.Incompatible, partner, figures(project));
            }
            else if (sheet.CostOf(project) > sheet.Left)
            {
                sheet.PassOver(part, project, Verdict.DoesNotFit, null, [.. figures(project), (Figure.Lacking, sheet.CostOf(project) - sheet.Left)]);
                stoppedAt = stops ? project : null;
            }
            else
            {
                sheet.Fund(part, project, figures(project));
                foreach (var id in incompatible.PartnersOf(sheet.Input.Paper[project].Id))
                {
                    barred.TryAdd(sheet.Input.Paper.PlaceOf(id), project);
                }
            }
        }
    }

    private void NoteTie(int first, CountSheet sheet, CountPart part)
    {
        var tied = _line.Skip(first).TakeWhile(x => x.Score.CompareTo(_line[first].Score) == 0).Select(x => x.Project).ToList();
        if (tied.Count > 1 && (first == 0 || _line[first - 1].Score.CompareTo(_line[first].Score) != 0))
        {
            sheet.Met(part, tied);
        }
    }
}
