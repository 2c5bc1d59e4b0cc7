using Municipal.Content.Pages.Desk.Documents;

namespace Municipal.Content.Pages.Desk.Pages;

internal sealed class PreviewModel(DocumentDesk desk, Articles articles) : PreviewPage(desk, articles)
{
    public override DocumentKind Kind => DocumentKind.Page;
}
