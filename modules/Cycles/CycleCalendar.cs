using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Municipal.Cycles.Contracts;
using Municipal.Web;

namespace Municipal.Cycles;

/// <summary>The stages of a year for people's calendars: whole days, as they are announced, with the hour of the deadline beside.</summary>
internal static class CycleCalendar
{
    public static void Map(RouteGroupBuilder routes) => routes.MapGet("/cycle/{year:int}/calendar.ics", GetAsync).AllowAnonymous();

    private static async Task<IResult> GetAsync(int year, ICycles cycles, HttpContext http, TimeProvider clock, CancellationToken cancellation)
    {
        if ((await cycles.PublishedAsync(cancellation)).FirstOrDefault(c => c.FiscalYear == year) is not { } cycle)
        {
            return Results.NotFound();
        }

        var (culture, now) = (CultureInfo.CurrentUICulture, clock.GetUtcNow().UtcDateTime);
        var events = from track in cycle.Tracks
                     from stage in track.Stages.GroupBy(s => s.Kind).SelectMany(g => g.Select((s, i) => (Stage: s, Place: i)))
                     where stage.Stage.Window.Length > TimeSpan.Zero
                     select new CalendarEvent($"{track.Id:N}-{stage.Stage.Kind}-{stage.Place}@{http.Request.Host.Host}", now, stage.Stage.Window, $"{stage.Stage.Name.In(culture)} ({track.Name.In(culture)})")
                     {
                         Days = CivicTime.Seoul.DaysOf(stage.Stage.Window),
                         Description = $"{Hour(stage.Stage.Window.Opens)} – {Hour(stage.Stage.Window.Closes)}",
                     };
        return CalendarFile.Download($"cycle-{year}.ics", CalendarFile.Of("Cycles", events));
    }

    private static string Hour(DateTime instant) => CivicTime.Seoul.LocalOf(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
