using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Portal.Rules;
using Municipal.Web;

namespace Municipal.Portal.Endpoints;

/// <summary>The audit trail as a file for a spreadsheet.</summary>
internal static class AuditExport
{
    private static readonly string[] Columns = ["Number", "At", "Actor", "ActorId", "Action", "ActionId", "Label", "Subject", "Reason", "Hash"];

    public static void Map(RouteGroupBuilder routes) =>
        routes.MapGet("/desk/audit.csv", Answer).WithMetadata(new RequirePermissionAttribute(PortalPermissions.Audit.Id));

    private static IResult Answer(
        HttpContext http, KernelDb db, Wording wording, IStringLocalizer<Texts> words, string? subject, string? actor, string? action, DateOnly? from, DateOnly? until)
    {
        var trail = new AuditFilter(subject, actor, action, from, until).Of(db.Audit.AsNoTracking());
        return Sheet.Download(
            $"audit-{http.Portal().Tenant.Name}.csv", Columns.Select(column => words[$"Audit.Column.{column}"].Value),
            trail.AsAsyncEnumerable().Select(line => CellsOf(line, wording)), http.RequestAborted);
    }

    private static object?[] CellsOf(AuditEntry line, Wording wording) =>
    [
        line.Number, CivicTime.Seoul.LocalOf(line.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        line.ActorName, line.Actor, wording.Of(line.Action), line.Action, line.Label, line.Subject, line.Reason, line.Hash,
    ];
}
