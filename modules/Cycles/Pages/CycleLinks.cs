using System.Globalization;
using Municipal.Cycles.Rules;
using Municipal.Web;

namespace Municipal.Cycles.Pages;

internal static class CycleLinks
{
    public static PortalPath Current { get; } = new("/cycle");

    public static PortalPath Desk { get; } = new("/desk/cycles");

    public static PortalPath New { get; } = new("/desk/cycles/new");

    /// <summary>A sentence about the ceiling that total and share would give.</summary>
    public static PortalPath CeilingOf(Won? total, int? share) => New.With(
        ("handler", "Ceiling"), ("total", total?.Amount.ToString(CultureInfo.InvariantCulture)), ("share", share is { } points ? Percent.Format(points) : null));

    public static PortalPath Of(int year) => new($"/cycle/{year}");

    public static PortalPath Manage(int year) => new($"/desk/cycles/{year}");

    public static PortalPath Edit(int year) => new($"/desk/cycles/{year}/edit");

    public static PortalPath Budget(int year) => new($"/desk/cycles/{year}/budget");

    public static PortalPath Pots(int year) => new($"/desk/cycles/{year}/pots");

    public static PortalPath Plan(int year) => new($"/desk/cycles/{year}/plan");

    public static PortalPath NewMilestone(int year) => new($"/desk/cycles/{year}/plan/new");

    public static PortalPath Milestone(int year, Guid milestone) => new($"/desk/cycles/{year}/plan/{milestone}");

    public static PortalPath NewTrack(int year) => new($"/desk/cycles/{year}/tracks/new");

    public static PortalPath Track(int year, Guid track) => new($"/desk/cycles/{year}/tracks/{track}");

    public static PortalPath Stages(int year, Guid track) => new($"/desk/cycles/{year}/tracks/{track}/stages");

    public static PortalPath Change(int year, Guid stage) => new($"/desk/cycles/{year}/stages/{stage}");
}
