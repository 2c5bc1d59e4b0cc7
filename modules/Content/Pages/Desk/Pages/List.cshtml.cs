using Municipal.Content.Pages.Desk.Documents;

namespace Municipal.Content.Pages.Desk.Pages;

internal sealed class ListModel(ContentDb db) : ListPage(db)
{
    public override DocumentKind Kind => DocumentKind.Page;
}
