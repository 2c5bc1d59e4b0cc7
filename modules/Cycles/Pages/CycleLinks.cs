using Municipal.Web;

namespace Municipal.Cycles.Pages;

internal static class CycleLinks
{
    public static PortalPath Current { get; } = new("/cycle");

    public static PortalPath Desk { get; } = new("/desk/cycles");

    public static PortalPath New { get; } = new("/desk/cycles/new");

    public static PortalPath Of(int year) => new($"/cycle/{year}");

    public static PortalPath Manage(int year) => new($"/desk/cycles/{year}");

    public static PortalPath Edit(int year) => new($"/desk/cycles/{year}/edit");

    public static PortalPath Budget(int year) => new($"/desk/cycles/{year}/budget");

    public static PortalPath Pots(int year) => new($"/desk/cycles/{year}/pots");

    public static PortalPath NewTrack(int year) => new($"/desk/cycles/{year}/tracks/new");

    public static PortalPath Track(int year, Guid track) => new($"/desk/cycles/{year}/tracks/{track}");

    public static PortalPath Stages(int year, Guid track) => new($"/desk/cycles/{year}/tracks/{track}/stages");

    public static PortalPath Change(int year, Guid stage) => new($"/desk/cycles/{year}/stages/{stage}");
}
