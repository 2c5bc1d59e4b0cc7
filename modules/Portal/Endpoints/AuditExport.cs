using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Portal.Rules;
using Municipal.Web;

namespace Municipal.Portal.Endpoints;

/// <summary>The audit trail as a file for a spreadsheet. Cells that a spreadsheet would take for a formula are made harmless.</summary>
internal static class AuditExport
{
    // Spreadsheets take a file for UTF-8 only when it begins with a byte order mark.
    private static readonly CsvWriterOptions Format = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    private static readonly string[] Columns = ["Number", "At", "Actor", "ActorId", "Action", "ActionId", "Label", "Subject", "Reason", "Hash"];

    public static void Map(RouteGroupBuilder routes) =>
        routes.MapGet("/desk/audit.csv", Answer).WithMetadata(new RequirePermissionAttribute(PortalPermissions.Audit.Id));

    private static IResult Answer(
        HttpContext http, KernelDb db, Wording wording, IStringLocalizer<Texts> words, string? subject, string? actor, string? action, DateOnly? from, DateOnly? until)
    {
        var trail = new AuditFilter(subject, actor, action, from, until).Of(db.Audit.AsNoTracking());
        var name = $"audit-{http.Portal().Tenant.Name}.csv";
        return Results.Stream(stream => WriteAsync(stream, trail, wording, words, http.RequestAborted), "text/csv; charset=utf-8", name);
    }

    private static async Task WriteAsync(Stream stream, IQueryable<AuditEntry> trail, Wording wording, IStringLocalizer words, CancellationToken cancellation)
    {
        await using var csv = CsvWriter.Create(stream, Format, leaveOpen: true);
        await csv.WriteRecordAsync([.. Columns.Select(column => words[$"Audit.Column.{column}"].Value)], cancellation);
        await foreach (var line in trail.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            string[] cells =
            [
                line.Number.ToString(CultureInfo.InvariantCulture),
                CivicTime.Seoul.LocalOf(line.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                line.ActorName, line.Actor, wording.Of(line.Action), line.Action, line.Label, line.Subject, line.Reason, line.Hash,
            ];
            await csv.WriteRecordAsync([.. cells.Select(SheetCell.Harmless)], cancellation);
        }
    }
}
