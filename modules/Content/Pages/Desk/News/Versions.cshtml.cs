using Microsoft.Extensions.Localization;
using Municipal.Content.Pages.Desk.Documents;

namespace Municipal.Content.Pages.Desk.News;

internal sealed class VersionsModel(ContentDb db, DocumentDesk desk, IStringLocalizer<Texts> words) : VersionsPage(db, desk, words)
{
    public override DocumentKind Kind => DocumentKind.News;
}
