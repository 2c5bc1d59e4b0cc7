namespace Municipal.Content;

/// <summary>What may be uploaded.</summary>
internal enum MediaKind
{
    Jpeg,
    Png,
    WebP,
    Pdf,
    Hwp,
    Hwpx,
    Docx,
    Xlsx,
    Csv,
}

internal static class MediaKinds
{
    public static bool IsImage(this MediaKind kind) => kind is MediaKind.Jpeg or MediaKind.Png or MediaKind.WebP;

    /// <summary>Whether browsers may show it; everything else is saved to disk.</summary>
    public static bool IsShown(this MediaKind kind) => kind.IsImage() || kind == MediaKind.Pdf;

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

    /// <summary>The kind that a file's name claims, or null.</summary>
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

    /// <summary>For the <c>accept</c> attribute.</summary>
    public const string Accept = ".jpg,.jpeg,.png,.webp,.pdf,.hwp,.hwpx,.docx,.xlsx,.csv";
}
