using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
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
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

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
        // Spreadsheets take a file for UTF-8 only when it begins with a byte order mark.
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var csv = new CsvWriter(text, Format);
        foreach (var column in (string[])["Number", "At", "Actor", "ActorId", "Action", "ActionId", "Label", "Subject", "Reason", "Hash"])
        {
            csv.WriteField(words[$"Audit.Column.{column}"].Value);
        }

        await csv.NextRecordAsync();
        await foreach (var line in trail.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            csv.WriteField(line.Number);
            csv.WriteField(CivicTime.Seoul.LocalOf(line.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
            csv.WriteField(line.ActorName);
            csv.WriteField(line.Actor);
            csv.WriteField(wording.Of(line.Action));
            csv.WriteField(line.Action);
            csv.WriteField(line.Label);
            csv.WriteField(line.Subject);
            csv.WriteField(line.Reason);
            csv.WriteField(line.Hash);
            await csv.NextRecordAsync();
        }
    }
}
