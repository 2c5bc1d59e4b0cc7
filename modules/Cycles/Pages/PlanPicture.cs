using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Pages;

/// <summary>A track's stages as bars on a calendar: what to draw, in the picture's own units.</summary>
internal sealed record PlanPicture(
    Guid Track, LocalizedText Name, IReadOnlyList<PlanBar> Bars, IReadOnlyList<(int X, DateOnly Month)> Months, int? TodayX)
{
    public const int Width = 720;
    public const int LabelWidth = 170;
    public const int RowHeight = 28;
    public const int Top = 24;

    private const int MostMonthLabels = 12;

    public int Height => Top + Bars.Count * RowHeight + 6;

    public static PlanPicture Of(Track track, DateTime now)
    {
        var entries = TimelineRules.Of(CycleReader.ViewOf(track).Stages, now);
        var first = entries.Min(e => e.Days.First);
        var begin = new DateOnly(first.Year, first.Month, 1);
        var last = entries.Max(e => e.Days.Last);
        var end = new DateOnly(last.Year, last.Month, 1).AddMonths(1);
        var today = CivicTime.Seoul.DayOf(now);
        var months = (end.Year - begin.Year) * 12 + end.Month - begin.Month;
        var every = (months + MostMonthLabels - 1) / MostMonthLabels;
        return new PlanPicture(
            track.Id,
            track.Name,
            [.. entries.Index().Select(e => BarOf(e.Item, e.Index))],
            [.. Enumerable.Range(0, months).Where(m => m % every == 0).Select(m => (X(begin.AddMonths(m)), begin.AddMonths(m)))],
            today >= begin && today < end ? X(today) : null);

        PlanBar BarOf(TimelineEntry entry, int row)
        {
            var (left, right) = (X(entry.Days.First), X(entry.Days.Last.AddDays(1)));
            return new PlanBar(entry, left, Top + row * RowHeight, Math.Max(3, right - left));
        }

        int X(DateOnly day) => LabelWidth + (int)((long)(Width - LabelWidth) * (day.DayNumber - begin.DayNumber) / (end.DayNumber - begin.DayNumber));
    }
}

/// <param name="Entry">The stage and its place in time.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge of its row.</param>
/// <param name="Width">Length; at least enough to be seen.</param>
internal sealed record PlanBar(TimelineEntry Entry, int X, int Y, int Width);
