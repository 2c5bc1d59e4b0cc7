using System.Globalization;
using Municipal.Web;

namespace Municipal.Proposals;

internal static class ProposalLinks
{
    public static PortalPath List { get; } = new("/proposals");

    public static PortalPath New { get; } = new("/proposals/new");

    public static PortalPath Mine { get; } = new("/my/proposals");

    public static PortalPath Desk { get; } = new("/desk/proposals");

    public static PortalPath Duplicates { get; } = new("/desk/duplicates");

    public static PortalPath Export { get; } = new("/desk/proposals.csv");

    public static PortalPath Detail(string number) => new($"/proposals/{number}");

    public static PortalPath Versions(string number) => new($"/proposals/{number}/versions");

    public static PortalPath Support(string number) => new($"/proposals/{number}/support");

    public static PortalPath Edit(string number) => new($"/proposals/{number}/edit");

    public static PortalPath Withdraw(string number) => new($"/proposals/{number}/withdraw");

    public static PortalPath DeskItem(string number) => new($"/desk/proposals/{number}");

    public static PortalPath Split(string number) => new($"/desk/proposals/{number}/split");

    public static PortalPath Compare(string number) => new($"/desk/proposals/{number}/compare");

    public static PortalPath Duplicate(string later, string earlier) => new($"/desk/duplicates/{later}/{earlier}");

    public static PortalPath DuplicatesOf(bool decided, int page) =>
        Duplicates.With(("decided", decided ? "true" : null), ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));

    public static PortalPath What(Guid draft) => new($"/proposals/new/{draft}");

    public static PortalPath Similar(Guid draft) => new($"/proposals/new/{draft}/similar");

    public static PortalPath Details(Guid draft) => new($"/proposals/new/{draft}/details");

    public static PortalPath Check(Guid draft) => new($"/proposals/new/{draft}/check");
}
