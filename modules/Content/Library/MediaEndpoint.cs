using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Municipal.Web;
using Microsoft.Net.Http.Headers;

namespace Municipal.Content;

/// <summary>Hands files out to anyone: with their true type, shown only where that is safe, kept by browsers per version.</summary>
internal static class MediaEndpoint
{
    public static async Task<IResult> GetAsync(Guid id, HttpContext http, ContentDb db, TenantFiles files, CancellationToken cancellation)
    {
        var media = await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id && m.BinnedAt == null, cancellation);
        if (media is null || files.Open(media.FileId) is not { } stream)
        {
            return Results.NotFound();
        }

        var disposition = new ContentDispositionHeaderValue(media.Kind.IsShown() ? "inline" : "attachment");
        disposition.SetHttpFileName(media.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        // An address with the current version never shows anything else; one without must be asked about again.
        http.Response.Headers.CacheControl = http.Request.Query["v"] == $"{media.Version}" ? "public, max-age=31536000, immutable" : "public, no-cache";
        return Results.Stream(stream, media.Kind.ContentType(), entityTag: new EntityTagHeaderValue($"\"{media.FileId}\""), enableRangeProcessing: true);
    }
}
