namespace Municipal.Content.Rules;

/// <summary>Whether an uploaded file may be kept, and as what. What counts is the content; the name must agree with it.</summary>
internal static class MediaRules
{
    /// <summary>100 megapixels: more than any camera staff own; a browser needs four bytes for each.</summary>
    private const long MostPixels = 100_000_000;

    /// <param name="content">The file.</param>
    /// <param name="name">What it was called, already cleaned.</param>
    /// <param name="most">Most bytes.</param>
    public static (MediaRefusal? Refusal, AcceptedFile? File) Check(byte[] content, string name, long most)
    {
        if (content.Length == 0)
        {
            return (MediaRefusal.Empty, null);
        }

        if (content.LongLength > most)
        {
            return (MediaRefusal.TooLarge, null);
        }

        if (MediaKinds.Claimed(name) is not { } claimed)
        {
            return (MediaRefusal.UnknownKind, null);
        }

        if (FileContent.Recognise(content) is not { } kind)
        {
            // Plain text has no signature: whatever looks like text may be a list of values, if that is what its name says.
            return claimed == MediaKind.Csv && FileContent.IsText(content) ? (null, new AcceptedFile(MediaKind.Csv, content, null, null)) : (MediaRefusal.UnknownKind, null);
        }

        if (kind != claimed)
        {
            return (MediaRefusal.NameDisagrees, null);
        }

        return kind.IsImage() ? CheckImage(kind, content) : (OfficeRefusal(kind, content), new AcceptedFile(kind, content, null, null));
    }

    public static MediaRefusal? CheckAlt(MediaKind kind, LocalizedText alt, bool isDecorative) =>
        kind.IsImage() && !isDecorative && string.IsNullOrWhiteSpace(alt.Ko) ? MediaRefusal.AltMissing : null;

    /// <summary>The name for display and for the address: without folders and without what addresses and Markdown give a meaning to.</summary>
    public static string CleanName(string? name)
    {
        var last = PlainText.CleanLine(name).Split('/', '\\')[^1];
        var extension = Path.GetExtension(last);
        var (stem, end) = (Plain(last[..^extension.Length]), Plain(extension));
        var most = MediaFile.NameLength - end.Length - 1;
        var start = stem.Length == 0 ? "file" : stem[..Math.Min(stem.Length, most)];
        return end.Length is 0 or > 10 ? start : $"{start}.{end}";

        static string Plain(string text) =>
            string.Join('-', string.Concat(text.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', '-');
    }

    private static (MediaRefusal?, AcceptedFile?) CheckImage(MediaKind kind, byte[] content)
    {
        var cleaned = kind switch
        {
            MediaKind.Jpeg => JpegCleaning.Clean(content),
            MediaKind.Png => PngCleaning.Clean(content),
            _ => WebPCleaning.Clean(content),
        };
        return cleaned is not { Width: > 0, Height: > 0 } ? (MediaRefusal.Damaged, null)
            : (long)cleaned.Width * cleaned.Height > MostPixels ? (MediaRefusal.TooManyPixels, null)
            : (null, new AcceptedFile(kind, cleaned.Content, cleaned.Width, cleaned.Height));
    }

    private static MediaRefusal? OfficeRefusal(MediaKind kind, byte[] content) =>
        kind is MediaKind.Docx or MediaKind.Xlsx or MediaKind.Hwpx && FileContent.HasMacros(content) ? MediaRefusal.HasMacros : null;
}

/// <summary>A file that may be kept.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Content">What to keep: pictures without place, camera and comments.</param>
/// <param name="Width">Pixels, of pictures.</param>
/// <param name="Height">Pixels, of pictures.</param>
internal sealed record AcceptedFile(MediaKind Kind, byte[] Content, int? Width, int? Height);

/// <summary>A picture without what it does not need to be shown.</summary>
internal sealed record CleanedImage(byte[] Content, int Width, int Height);

internal enum MediaRefusal
{
    Empty,
    TooLarge,
    UnknownKind,
    NameDisagrees,
    Damaged,
    TooManyPixels,
    HasMacros,
    AltMissing,

    /// <summary>A paper for a picture, or a picture for a paper.</summary>
    OtherKind,

    /// <summary>Pages or news show it.</summary>
    InUse,
}
