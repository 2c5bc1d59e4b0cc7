using Municipal.Content.Pages.Desk.Documents;

namespace Municipal.Content.Pages.Desk.News;

internal sealed class VersionModel(DocumentDesk desk, Articles articles) : VersionPage(desk, articles)
{
    public override DocumentKind Kind => DocumentKind.News;
}
