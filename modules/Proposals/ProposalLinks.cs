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

    public static PortalPath Feed { get; } = new("/proposals/feed.atom");

    public static PortalPath TrailFeed(string number) => new($"/proposals/{number}/feed.atom");

    public static PortalPath Json(string number) => new($"/proposals/{number}.json");

    public static PortalPath Code(string number) => new($"/proposals/{number}/qr.svg");

    public static PortalPath Followed { get; } = new("/my/followed");

    public static PortalPath Follow(string number) => new($"/proposals/{number}/follow");

    public static PortalPath Unfollow(string key) => new PortalPath("/proposals/unfollow").With(("key", key));

    public static PortalPath Invitations { get; } = new("/my/invitations");

    public static PortalPath Invited(string key) => new PortalPath("/my/invitations/answer").With(("key", key));

    public static PortalPath Team(Guid id) => new($"/my/proposals/{id}/co-proposers");

    public static PortalPath Enter { get; } = new("/desk/proposals/new");

    public static PortalPath Shortlist { get; } = new("/desk/proposals/shortlist");

    public static PortalPath ShortlistOf(int year) => Shortlist.With(("year", year.ToString(CultureInfo.InvariantCulture)));

    public static PortalPath Import { get; } = new("/desk/proposals/imports");

    public static PortalPath ImportTemplate { get; } = new("/desk/proposals/imports/template.csv");

    public static PortalPath ImportOf(Guid batch) => new($"/desk/proposals/imports/{batch}");

    public static PortalPath Files(string number) => new($"/proposals/{number}/files");

    public static PortalPath DraftFiles(Guid draft) => new($"/proposals/new/{draft}/files");

    public static PortalPath File(Attachment file) => new($"/proposals/files/{file.Id}/{Uri.EscapeDataString(file.Name)}");

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
