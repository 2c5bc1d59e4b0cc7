using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>Hands a photo or document to whoever may read its proposal. Photos are shown, everything else is saved to disk.</summary>
internal static class AttachmentEndpoint
{
    public static async Task<IResult> GetAsync(Guid id, HttpContext http, ProposalsDb db, AttachmentShelf shelf, Visitor visitor, CancellationToken cancellation)
    {
        if (await db.Attachments.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancellation) is not { } attachment
            || await shelf.ReachAsync(attachment, visitor, cancellation) is var reach && reach == AttachmentReach.Nobody
            || shelf.Open(attachment) is not { } stream)
        {
            return Results.NotFound();
        }

        var disposition = new ContentDispositionHeaderValue(attachment.IsPhoto ? "inline" : "attachment");
        disposition.SetHttpFileName(attachment.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        // Asked about each time: the proposal may be hidden tomorrow.
        http.Response.Headers.CacheControl = reach == AttachmentReach.Anyone ? "public, no-cache" : "private, no-store";
        return Results.Stream(stream, attachment.Kind.ContentType(), entityTag: new EntityTagHeaderValue($"\"{attachment.FileId}\""), enableRangeProcessing: true);
    }
}
