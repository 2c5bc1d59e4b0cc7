namespace Municipal.Voting.Counting;

/// <summary>
/// Sequential Phragmén with money: every project taken lays its cost on its supporters as a load. The next is the project after which
/// the load of its supporters, made equal among them, would be smallest: (cost + Σ their loads) ÷ their number. The count stops as
/// soon as one of those with the smallest load costs more than what is left; it does not skip.
/// </summary>
/// <remarks>
/// Brill, Freeman, Janson, Lackner 2017, "Phragmén's Voting Methods and Justified Representation"; with costs: Los, Christoff, Grossi
/// 2022, "Proportional Budget Allocations: Towards a Systematization". Projects dearer than the budget are left out beforehand, as in
/// pabutools. A project without supporters has an infinite load: it comes after all others.
/// </remarks>
/// <param name="Completion">None, or by tally.</param>
internal sealed record PhragmenRule(Completion Completion = Completion.None) : CountingRule(Satisfaction.Cost)
{
    public override string Name => "phragmen";

    public override IEnumerable<KeyValuePair<string, object>> Settings =>
        [.. Minimum.AsSetting(), new("completion", Completion == Completion.None ? "none" : "u")];

    public override void Count(CountSheet sheet)
    {
        var loads = new Loads(sheet);
        foreach (var project in sheet.Standing.Where(p => sheet.CostOf(p) > sheet.Input.Budget).ToList())
        {
            loads.Leave(project);
            sheet.PassOver(CountPart.Phragmen, project, Verdict.DoesNotFit, null, (Figure.Lacking, sheet.CostOf(project) - sheet.Left));
        }

        while (loads.Lightest() is { Count: > 0 } lightest)
        {
            if (lightest.Where(p => sheet.CostOf(p) > sheet.Left).OrderBy(sheet.Ties.RankOf).Select(p => (int?)p).FirstOrDefault() is { } tooDear)
            {
                Stop(sheet, loads, tooDear);
                break;
            }

            if (lightest.Count > 1)
            {
                sheet.Met(CountPart.Phragmen, lightest);
            }

            var taken = lightest.MinBy(sheet.Ties.RankOf);
            var load = loads.Take(taken);
            sheet.Fund(CountPart.Phragmen, taken, [(Figure.Tally, sheet.Tallies[taken].Total), .. load is { } l ? [(Figure.Load, l)] : Array.Empty<(Figure, decimal)>()]);
        }

        if (Completion != Completion.None)
        {
            CompletionByTally.Run(sheet);
        }
    }

    private static void Stop(CountSheet sheet, Loads loads, int tooDear)
    {
        sheet.PassOver(CountPart.Phragmen, tooDear, Verdict.DoesNotFit, null, (Figure.Tally, sheet.Tallies[tooDear].Total), (Figure.Lacking, sheet.CostOf(tooDear) - sheet.Left));
        foreach (var project in loads.Waiting.Where(p => p != tooDear))
        {
            sheet.PassOver(CountPart.Phragmen, project, Verdict.AfterStop, tooDear, (Figure.Tally, sheet.Tallies[project].Total));
        }
    }
}
