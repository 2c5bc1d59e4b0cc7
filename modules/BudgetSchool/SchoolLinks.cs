using Municipal.Web;

namespace Municipal.BudgetSchool;

internal static class SchoolLinks
{
    public static PortalPath Catalogue { get; } = new("/school");

    public static PortalPath MyCourses { get; } = new("/my/courses");

    public static PortalPath Desk { get; } = new("/desk/school");

    public static PortalPath DeskNew { get; } = new("/desk/school/new");

    public static PortalPath CatalogueOf(CourseKind? kind) => Catalogue.With(("kind", kind?.ToString()));

    public static PortalPath Course(CourseNumber number) => new($"/school/{number}");

    public static PortalPath Enrol(CourseNumber number) => new($"/school/{number}/enrol");

    public static PortalPath Withdraw(CourseNumber number) => new($"/school/{number}/withdraw");

    public static PortalPath Calendar(CourseNumber number) => new($"/school/{number}/calendar.ics");

    public static PortalPath DeskEdit(CourseNumber number) => new($"/desk/school/{number}");

    public static PortalPath DeskCancel(CourseNumber number) => new($"/desk/school/{number}/cancel");

    public static PortalPath Roster(CourseNumber number) => new($"/desk/school/{number}/roster");

    public static PortalPath RosterFile(CourseNumber number) => new($"/desk/school/{number}/roster.csv");
}
