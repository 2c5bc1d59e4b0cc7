using System.ComponentModel.DataAnnotations;

namespace Municipal.Proposals;

/// <summary>What may be attached to a proposal. The server itself takes no request above 30 million bytes.</summary>
public sealed class AttachmentSettings
{
    /// <summary>Most photos.</summary>
    [Range(0, 20)]
    public int MostPhotos { get; init; } = 5;

    /// <summary>Largest photo, in millions of bytes.</summary>
    [Range(1, 25)]
    public int MostPhotoMegabytes { get; init; } = 10;

    /// <summary>Most documents.</summary>
    [Range(0, 20)]
    public int MostDocuments { get; init; } = 5;

    /// <summary>Largest document, in millions of bytes.</summary>
    [Range(1, 25)]
    public int MostDocumentMegabytes { get; init; } = 20;
}
