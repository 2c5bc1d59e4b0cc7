using Municipal.Content.Pages.Desk.Documents;

namespace Municipal.Content.Pages.Desk.News;

internal sealed class ListModel(ContentDb db) : ListPage(db)
{
    public override DocumentKind Kind => DocumentKind.News;
}
