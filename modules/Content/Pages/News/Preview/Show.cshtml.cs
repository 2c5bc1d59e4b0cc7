using Municipal.Content.Pages.Desk.Documents;

namespace Municipal.Content.Pages.News.Preview;

internal sealed class ShowModel(DocumentDesk desk, Articles articles) : PreviewPage(desk, articles)
{
    public override DocumentKind Kind => DocumentKind.News;
}
