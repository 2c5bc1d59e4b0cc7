using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Municipal.Content.Rules;
using Municipal.Web;

namespace Municipal.Content;

/// <summary>Everything that changes the media library. Callers have checked that the visitor may.</summary>
internal sealed class MediaLibrary(ContentDb db, TenantFiles files, TenantSettings settings, AuditTrail audit, Visitor visitor, TimeProvider clock)
{
    public Task<MediaFile?> FindAsync(Guid id, CancellationToken cancellation) => db.Media.FirstOrDefaultAsync(m => m.Id == id, cancellation);

    public async Task<long> MostBytesAsync(CancellationToken cancellation) => (await settings.GetAsync<MediaSettings>(cancellation)).MostMegabytes * 1_000_000L;

    /// <summary>Reads an upload and checks it; nothing is kept yet.</summary>
    public async Task<(FileRefusal? Refusal, AcceptedFile? File)> CheckAsync(IFormFile upload, CancellationToken cancellation) =>
        await Upload.CheckAsync(upload, await MostBytesAsync(cancellation), cancellation);

    public async Task<MediaFile> AddAsync(AcceptedFile file, string name, LocalizedText alt, bool isDecorative, CancellationToken cancellation)
    {
        var media = new MediaFile
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), Name = UploadRules.CleanName(name), FileId = "", UploaderName = visitor.Name, Alt = alt, IsDecorative = isDecorative,
        };
        await PutAsync(media, file, cancellation);
        db.Media.Add(media);
        Note(media, "uploaded");
        return media;
    }

    /// <summary>Puts another file behind the same address.</summary>
    public async Task ReplaceAsync(MediaFile media, AcceptedFile file, string name, CancellationToken cancellation)
    {
        media.Name = UploadRules.CleanName(name);
        await PutAsync(media, file, cancellation);
        Note(media, "replaced");
    }

    public void Describe(MediaFile media, LocalizedText alt, bool isDecorative)
    {
        (media.Alt, media.IsDecorative) = (alt, isDecorative);
        Note(media, "described");
    }

    public async Task<MediaRefusal?> BinAsync(MediaFile media, CancellationToken cancellation)
    {
        if ((await UsesAsync(media.Id, cancellation)).Count > 0)
        {
            return MediaRefusal.InUse;
        }

        media.BinnedAt = clock.GetUtcNow().UtcDateTime;
        Note(media, "binned");
        return null;
    }

    public void TakeFromBin(MediaFile media)
    {
        media.BinnedAt = null;
        Note(media, "unbinned");
    }

    /// <summary>Pages and news whose draft or published text has the file, those in the bin too: they may come back.</summary>
    public async Task<IReadOnlyList<Document>> UsesAsync(Guid media, CancellationToken cancellation) =>
        await db.Documents.AsNoTracking().Where(d => db.MediaUses.Any(u => u.MediaId == media && u.DocumentId == d.Id)).OrderBy(d => d.EditedAt).ToListAsync(cancellation);

    private async Task PutAsync(MediaFile media, AcceptedFile file, CancellationToken cancellation)
    {
        media.FileId = await files.KeepAsync(new MemoryStream(file.Content, writable: false), cancellation);
        (media.Kind, media.Size, media.Width, media.Height) = (file.Kind, file.Content.LongLength, file.Width, file.Height);
        media.Version++;
        (media.UploadedAt, media.UploaderName) = (clock.GetUtcNow().UtcDateTime, visitor.Name);
    }

    private void Note(MediaFile media, string what) => audit.Record($"content.media.{what}", $"media:{media.Id}", media.Name);
}
