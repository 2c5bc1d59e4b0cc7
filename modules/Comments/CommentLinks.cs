using System.Globalization;
using Municipal.Web;

namespace Municipal.Comments;

internal static class CommentLinks
{
    public static PortalPath Desk { get; } = new("/desk/comments");

    public static PortalPath Proposal(string number) => new($"/proposals/{number}");

    public static PortalPath List(string number) => new($"/proposals/{number}/comments");

    public static PortalPath Write(string number) => new($"/proposals/{number}/comments/new");

    public static PortalPath Reply(string number, Guid to) => Write(number).With(("to", to.ToString()));

    public static PortalPath Remove(string number, Guid id) => new($"/proposals/{number}/comments/{id}/remove");

    public static PortalPath Report(string number, Guid id) => new($"/proposals/{number}/comments/{id}/report");

    public static PortalPath Appeal(string number, Guid id) => new($"/proposals/{number}/comments/{id}/appeal");

    public static PortalPath DeskOf(ModerationFilter filter, int page) =>
        Desk.With(("show", filter.ToString().ToLowerInvariant()), ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));
}
