using System.Globalization;
using Municipal.Web;

namespace Municipal.Review;

internal static class ReviewLinks
{
    public static PortalPath Desk { get; } = new("/desk/review");

    public static PortalPath Assign { get; } = new("/desk/review/assign");

    public static PortalPath Publish { get; } = new("/desk/review/publish");

    public static PortalPath Departments { get; } = new("/desk/review/departments");

    public static PortalPath NewDepartment { get; } = new("/desk/review/departments/edit");

    public static PortalPath Department(Guid id) => new($"/desk/review/departments/edit/{id}");

    public static PortalPath Work(WorkFilter show, int page = 1) => Desk.With(("show", show.ToString().ToLowerInvariant()), ("page", NumberOf(page)));

    public static PortalPath AssignPage(int page) => Assign.With(("page", NumberOf(page)));

    public static PortalPath Item(string number) => new($"/desk/review/proposals/{number}");

    public static PortalPath Write(string number) => new($"/desk/review/proposals/{number}/write");

    public static PortalPath HandBack(string number) => new($"/desk/review/proposals/{number}/hand-back");

    public static PortalPath AssignOne(string number) => new($"/desk/review/proposals/{number}/assign");

    public static PortalPath Proposal(string number) => new($"/proposals/{number}");

    public static PortalPath Object(string number) => new($"/proposals/{number}/objection");

    private static string? NumberOf(int page) => page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null;
}
