using Municipal.Cycles.Contracts;

namespace Municipal.Proposals;

/// <summary>What the year's plan says about proposing and supporting at an instant.</summary>
internal static class StageRules
{
    public static ProposingTerms? TermsAt(IEnumerable<CycleView> cycles, bool isAllYearRound, DateTime now)
    {
        foreach (var cycle in cycles)
        {
            if (cycle.Open(StageAct.Propose, now) is var (track, stage))
            {
                return new ProposingTerms(cycle.Id, track.Id, cycle.FiscalYear, stage.Window.Closes, track.ProposalsPerPerson, track.LeastCost, track.MostCost);
            }
        }

        return isAllYearRound ? new ProposingTerms(null, null, CivicTime.Seoul.DayOf(now).Year, null, null, null, null) : null;
    }

    /// <summary>The next time a proposal stage opens.</summary>
    public static TimeWindow? NextProposing(IEnumerable<CycleView> cycles, DateTime now) => cycles
        .SelectMany(c => c.Tracks).SelectMany(t => t.Stages)
        .Where(s => s.Kind == StageKind.Proposal && s.Window.Opens > now)
        .OrderBy(s => s.Window.Opens).Select(s => (TimeWindow?)s.Window).FirstOrDefault();

    /// <summary>The stage that runs for a proposal now.</summary>
    public static StageView? StageOf(IEnumerable<CycleView> cycles, Guid? trackId, int year, DateTime now) =>
        TracksOf(cycles, trackId, year).Select(t => t.At(now)).FirstOrDefault(s => s is not null);

    /// <summary>Whether a proposal may be supported now. Outside every cycle it may while proposing all year round is open.</summary>
    public static bool IsSupportOpen(IEnumerable<CycleView> cycles, bool isAllYearRound, Guid? trackId, int year, DateTime now) =>
        TracksOf(cycles, trackId, year).Any(t => t.Stages.Any(s => s.Allows(StageAct.Support, now))) || (trackId is null && isAllYearRound);

    /// <summary>How many proposals one person may support beside this one: the limit of its track. What was imported falls under the year's first open track that has one.</summary>
    public static SupportLimit? SupportLimitOf(IEnumerable<CycleView> cycles, Guid? trackId, int year, DateTime now) =>
        TracksOf(cycles, trackId, year).FirstOrDefault(t => t.SupportsPerPerson is not null && t.Stages.Any(s => s.Allows(StageAct.Support, now))) is { SupportsPerPerson: { } most } track
            ? new SupportLimit(track.Id, year, most) : null;

    /// <summary>When the supporting that is open now closes: the end of the last stage in a row that allows it, UTC.</summary>
    public static DateTime? SupportCloses(IEnumerable<CycleView> cycles, DateTime now)
    {
        foreach (var track in cycles.SelectMany(c => c.Tracks))
        {
            if (track.Stages.FirstOrDefault(s => s.Allows(StageAct.Support, now)) is { } stage)
            {
                var closes = stage.Window.Closes;
                while (track.Stages.FirstOrDefault(s => s.Window.Opens == closes && s.Window.Length > TimeSpan.Zero && s.Allows(StageAct.Support, closes)) is { } next)
                {
                    closes = next.Window.Closes;
                }

                return closes;
            }
        }

        return null;
    }

    /// <summary>The window in which a proposal's own stage takes proposals, where it has one that is open.</summary>
    public static DateTime? ProposalStageCloses(IEnumerable<CycleView> cycles, Guid? trackId, int year, DateTime now) =>
        TracksOf(cycles, trackId, year).SelectMany(t => t.Stages).FirstOrDefault(s => s.Allows(StageAct.Propose, now))?.Window.Closes;

    /// <summary>How a closing instant is told to people: the hour on the clock in Seoul; of a midnight, the minute before.</summary>
    public static DateTime LastMoment(DateTime closes)
    {
        var local = CivicTime.Seoul.LocalOf(closes);
        return local.TimeOfDay == TimeSpan.Zero ? local.AddMinutes(-1) : local;
    }

    // What was imported names its year only.
    private static IEnumerable<TrackView> TracksOf(IEnumerable<CycleView> cycles, Guid? trackId, int year) => trackId is { } id
        ? cycles.SelectMany(c => c.Tracks).Where(t => t.Id == id)
        : cycles.Where(c => c.FiscalYear == year).SelectMany(c => c.Tracks);
}
