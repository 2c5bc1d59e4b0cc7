using System.Globalization;
using Municipal.Portal.Rules;
using Municipal.Web;

namespace Municipal.Portal;

internal static class PortalLinks
{
    public static PortalPath Desk { get; } = new("/desk");

    public static PortalPath Features { get; } = new("/desk/features");

    public static PortalPath Brand { get; } = new("/desk/brand");

    public static PortalPath Settings { get; } = new("/desk/settings");

    public static PortalPath Audit { get; } = new("/desk/audit");

    public static PortalPath SwitchOff(string feature) => new($"/desk/features/{feature}/off");

    public static PortalPath ContrastOf { get; } = new("/desk/brand?handler=Contrast");

    public static PortalPath PreviewStyles(string colour) => new PortalPath("/brand.css").With(("preview", colour));

    public static PortalPath SettingsOf(SettingsSection section) => new($"/desk/settings/{section.Name}");

    public static PortalPath AuditSheet(AuditFilter filter, int sheet) => Filtered(Audit, filter).With(("sheet", sheet > 1 ? sheet.ToString(CultureInfo.InvariantCulture) : null));

    public static PortalPath AuditChecked(AuditFilter filter) => Filtered(Audit, filter).With(("check", "true"));

    public static PortalPath AuditFile(AuditFilter filter) => Filtered(new PortalPath("/desk/audit.csv"), filter);

    private static PortalPath Filtered(PortalPath path, AuditFilter filter) => path.With(
        ("subject", filter.Subject), ("actor", filter.Actor), ("action", filter.Action), ("from", filter.From?.ToString("O", CultureInfo.InvariantCulture)), ("until", filter.Until?.ToString("O", CultureInfo.InvariantCulture)));
}
