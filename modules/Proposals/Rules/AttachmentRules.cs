using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>Whether a file that is what it says may be attached to a proposal.</summary>
internal static class AttachmentRules
{
    /// <param name="kind">What the file is.</param>
    /// <param name="asPhoto">Whether it is to be shown as a photo.</param>
    /// <param name="present">How many of that sort there are already.</param>
    /// <param name="alt">What the photo shows.</param>
    /// <param name="settings">The tenant's.</param>
    public static AttachmentRefusal? MayAdd(MediaKind kind, bool asPhoto, int present, string alt, AttachmentSettings settings) =>
        asPhoto && !kind.IsImage() ? AttachmentRefusal.NotAPhoto
        : !asPhoto && kind.IsImage() ? AttachmentRefusal.NotADocument
        : present >= Most(asPhoto, settings) ? (asPhoto ? AttachmentRefusal.TooManyPhotos : AttachmentRefusal.TooManyDocuments)
        : asPhoto && alt.Length == 0 ? AttachmentRefusal.AltMissing
        : null;

    public static int Most(bool photos, AttachmentSettings settings) => photos ? settings.MostPhotos : settings.MostDocuments;

    public static int MostMegabytes(bool photos, AttachmentSettings settings) => photos ? settings.MostPhotoMegabytes : settings.MostDocumentMegabytes;
}

internal enum AttachmentRefusal
{
    NotAPhoto,
    NotADocument,
    TooManyPhotos,
    TooManyDocuments,
    AltMissing,
}
