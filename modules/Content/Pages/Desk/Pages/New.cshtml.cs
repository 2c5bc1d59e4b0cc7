using Municipal.Content.Pages.Desk.Documents;

namespace Municipal.Content.Pages.Desk.Pages;

internal sealed class NewModel(EditorTools tools) : NewPage(tools)
{
    public override DocumentKind Kind => DocumentKind.Page;
}
