using Municipal.Content.Pages.Desk.Documents;

namespace Municipal.Content.Pages.Desk.Pages;

internal sealed class EditModel(EditorTools tools) : EditPage(tools)
{
    public override DocumentKind Kind => DocumentKind.Page;
}
