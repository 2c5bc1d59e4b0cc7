using Municipal.Cycles.Contracts;

namespace Municipal.Cycles.Rules;

/// <summary>Where an instant falls in a track's stages, and how many days are left.</summary>
internal static class TimelineRules
{
    public static IReadOnlyList<TimelineEntry> Of(IEnumerable<StageView> stages, DateTime now)
    {
        var today = CivicTime.Seoul.DayOf(now);
        var isFirstToCome = true;
        var entries = new List<TimelineEntry>();
        foreach (var stage in stages.OrderBy(s => s.Window.Opens))
        {
            var place = stage.Window.Closes <= now ? StagePlace.Past : stage.Window.Contains(now) ? StagePlace.Now : StagePlace.Next;
            var days = CivicTime.Seoul.DaysOf(stage.Window);
            var goal = place switch
            {
                StagePlace.Now => days.Last,
                StagePlace.Next when isFirstToCome => days.First,
                _ => (DateOnly?)null,
            };
            isFirstToCome &= place != StagePlace.Next;
            entries.Add(new TimelineEntry(stage, place, days, goal is { } day ? CivicTime.DDay(today, day) : null) { Number = entries.Count + 1 });
        }

        return entries;
    }

    /// <summary>The few stages around now that a home page has room for: the last one over, what runs and what comes.</summary>
    public static IReadOnlyList<TimelineEntry> AroundNow(IReadOnlyList<TimelineEntry> year, int most)
    {
        var over = year.TakeWhile(e => e.Place == StagePlace.Past).Count();
        return [.. year.Skip(Math.Clamp(over - 1, 0, Math.Max(0, year.Count - most))).Take(most)];
    }

    /// <summary>The stage that says best where a cycle stands: one that runs, rather one in which people may do something and that closes soon; else the next.</summary>
    public static TimelineEntry? Headline(CycleView cycle, DateTime now)
    {
        var entries = cycle.Tracks.SelectMany(t => Of(t.Stages, now)).ToList();
        return entries.Where(e => e.Place == StagePlace.Now).OrderBy(e => Enum.GetValues<StageAct>().Any(act => e.Stage.Allows(act, now)) ? 0 : 1).ThenBy(e => e.Stage.Window.Closes).FirstOrDefault()
            ?? entries.Where(e => e.Place == StagePlace.Next).MinBy(e => e.Stage.Window.Opens);
    }

    /// <summary>The cycle that people mean by "this year's": the newest whose stages have begun, else the next to begin, else the newest.</summary>
    public static CycleView? Current(IReadOnlyCollection<CycleView> published, DateTime now) =>
        published.Where(c => BeginOf(c) <= now).MaxBy(c => c.FiscalYear)
        ?? published.Where(c => BeginOf(c) is not null).MinBy(BeginOf)
        ?? published.MaxBy(c => c.FiscalYear);

    /// <summary>The next stage of a cycle in which somebody may do something.</summary>
    public static (TrackView Track, StageView Stage)? NextAct(CycleView cycle, DateTime now) => cycle.Tracks
        .SelectMany(t => t.Stages.Where(s => s.Window.Opens > now && Enum.GetValues<StageAct>().Any(act => s.Allows(act, s.Window.Opens))), (track, stage) => (track, stage))
        .OrderBy(x => x.stage.Window.Opens).Select(x => ((TrackView, StageView)?)x).FirstOrDefault();

    private static DateTime? BeginOf(CycleView cycle) => cycle.Tracks.SelectMany(t => t.Stages).Select(s => (DateTime?)s.Window.Opens).Min();
}

/// <param name="Stage">The stage.</param>
/// <param name="Place">Over, running or to come.</param>
/// <param name="Days">The days it touches, in Seoul.</param>
/// <param name="DaysLeft">To the last day of what runs, to the first of what comes next; null for all others.</param>
internal sealed record TimelineEntry(StageView Stage, StagePlace Place, DayRange Days, int? DaysLeft)
{
    /// <summary>Its place in its track's year, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>D-7, D-Day.</summary>
    public string? Chip => DaysLeft is { } left ? CivicTime.DDayText(DateOnly.MinValue, DateOnly.MinValue.AddDays(left)) : null;

    /// <summary>The closing hour in Seoul; midnight reads 24:00 because the last day is the one before.</summary>
    public string ClosesAt => CivicTime.Seoul.LocalOf(Stage.Window.Closes) is { TimeOfDay.Ticks: > 0 } at
        ? at.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)
        : "24:00";
}

internal enum StagePlace
{
    Past,
    Now,
    Next,
}
