namespace Municipal.Web;

/// <summary>What may be uploaded.</summary>
public enum MediaKind
{
    /// <summary>A photo.</summary>
    Jpeg,

    /// <summary>A picture with few colours.</summary>
    Png,

    /// <summary>A photo of newer programs.</summary>
    WebP,

    /// <summary>A page for paper.</summary>
    Pdf,

    /// <summary>한글, the older format.</summary>
    Hwp,

    /// <summary>한글, KS X 6101.</summary>
    Hwpx,

    /// <summary>Word.</summary>
    Docx,

    /// <summary>Excel.</summary>
    Xlsx,

    /// <summary>Values with commas between.</summary>
    Csv,
}

/// <summary>What holds for kinds of files.</summary>
public static class MediaKinds
{
    /// <summary>For the <c>accept</c> attribute: everything.</summary>
    public const string Accept = $"{AcceptPhotos},{AcceptPapers}";

    /// <summary>For the <c>accept</c> attribute: pictures.</summary>
    public const string AcceptPhotos = ".jpg,.jpeg,.png,.webp";

    /// <summary>For the <c>accept</c> attribute: documents.</summary>
    public const string AcceptPapers = ".pdf,.hwp,.hwpx,.docx,.xlsx,.csv";

    /// <summary>Whether it is a picture.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True for pictures.</returns>
    public static bool IsImage(this MediaKind kind) => kind is MediaKind.Jpeg or MediaKind.Png or MediaKind.WebP;

    /// <summary>Whether browsers may show it; everything else is saved to disk.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True where showing it runs nothing.</returns>
    public static bool IsShown(this MediaKind kind) => kind.IsImage() || kind == MediaKind.Pdf;

    /// <summary>The type that browsers are told.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>A media type.</returns>
    public static string ContentType(this MediaKind kind) => kind switch
    {
        MediaKind.Jpeg => "image/jpeg",
        MediaKind.Png => "image/png",
        MediaKind.WebP => "image/webp",
        MediaKind.Pdf => "application/pdf",
        MediaKind.Hwp => "application/x-hwp",
        MediaKind.Hwpx => "application/hwp+zip",
        MediaKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        MediaKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MediaKind.Csv => "text/csv",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The kind that a file's name claims.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The kind, or null.</returns>
    public static MediaKind? Claimed(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" => MediaKind.Jpeg,
        ".png" => MediaKind.Png,
        ".webp" => MediaKind.WebP,
        ".pdf" => MediaKind.Pdf,
        ".hwp" => MediaKind.Hwp,
        ".hwpx" => MediaKind.Hwpx,
        ".docx" => MediaKind.Docx,
        ".xlsx" => MediaKind.Xlsx,
        ".csv" => MediaKind.Csv,
        _ => null,
    };
}
