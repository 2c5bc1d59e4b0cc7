using Municipal.Content.Pages.Desk.Documents;

namespace Municipal.Content.Pages.Desk.News;

internal sealed class PreviewModel(DocumentDesk desk, Articles articles) : PreviewPage(desk, articles)
{
    public override DocumentKind Kind => DocumentKind.News;
}
