using Municipal.Web;

namespace Municipal.Portal.Pages.Desk.Settings;

internal sealed class IndexModel(SettingsEditor editor) : PortalPageModel
{
    public IEnumerable<(SettingsSection Section, string Title, string? Hint)> Sections =>
        editor.Sections(Tenant).Select(s => (s, editor.TitleOf(s), editor.HintOf(s)));
}
