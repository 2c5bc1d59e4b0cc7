using Municipal.Content.Pages.Desk.Documents;

namespace Municipal.Content.Pages.Desk.Pages;

internal sealed class VersionModel(DocumentDesk desk, Articles articles) : VersionPage(desk, articles)
{
    public override DocumentKind Kind => DocumentKind.Page;
}
