using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>Whether an uploaded file may be kept, and as what. What counts is the content; the name must agree with it.</summary>
public static class UploadRules
{
    /// <summary>Most characters of a file's name.</summary>
    public const int LongestName = 120;

    /// <summary>100 megapixels: more than any camera staff own; a browser needs four bytes for each.</summary>
    private const long MostPixels = 100_000_000;

    /// <summary>Checks a file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="name">What it was called, already cleaned.</param>
    /// <param name="most">Most bytes.</param>
    /// <returns>Why not, or what to keep.</returns>
    public static (FileRefusal? Refusal, AcceptedFile? File) Check(byte[] content, string name, long most)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length == 0)
        {
            return (FileRefusal.Empty, null);
        }

        if (content.LongLength > most)
        {
            return (FileRefusal.TooLarge, null);
        }

        if (MediaKinds.Claimed(name) is not { } claimed)
        {
            return (FileRefusal.UnknownKind, null);
        }

        if (FileContent.Recognise(content) is not { } kind)
        {
            // Plain text has no signature: whatever looks like text may be a list of values, if that is what its name says.
            return claimed == MediaKind.Csv && FileContent.IsText(content) ? (null, new AcceptedFile(MediaKind.Csv, content, null, null)) : (FileRefusal.UnknownKind, null);
        }

        if (kind != claimed)
        {
            return (FileRefusal.NameDisagrees, null);
        }

        return kind.IsImage() ? CheckImage(kind, content) : (OfficeRefusal(kind, content), new AcceptedFile(kind, content, null, null));
    }

    /// <summary>The name for display and for the address: without folders and without what addresses and Markdown give a meaning to.</summary>
    /// <param name="name">What the file was called.</param>
    /// <returns>A name that is never empty.</returns>
    public static string CleanName(string? name)
    {
        var last = PlainText.CleanLine(name).Split('/', '\\')[^1];
        var extension = Path.GetExtension(last);
        var (stem, end) = (Plain(last[..^extension.Length]), Plain(extension));
        var most = LongestName - end.Length - 1;
        var start = stem.Length == 0 ? "file" : stem[..Math.Min(stem.Length, most)];
        return end.Length is 0 or > 10 ? start : $"{start}.{end}";

        static string Plain(string text) =>
            string.Join('-', string.Concat(text.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', '-');
    }

    private static (FileRefusal?, AcceptedFile?) CheckImage(MediaKind kind, byte[] content)
    {
        var cleaned = kind switch
        {
            MediaKind.Jpeg => JpegCleaning.Clean(content),
            MediaKind.Png => PngCleaning.Clean(content),
            _ => WebPCleaning.Clean(content),
        };
        return cleaned is not { Width: > 0, Height: > 0 } ? (FileRefusal.Damaged, null)
            : (long)cleaned.Width * cleaned.Height > MostPixels ? (FileRefusal.TooManyPixels, null)
            : (null, new AcceptedFile(kind, cleaned.Content, cleaned.Width, cleaned.Height));
    }

    private static FileRefusal? OfficeRefusal(MediaKind kind, byte[] content) =>
        kind is MediaKind.Docx or MediaKind.Xlsx or MediaKind.Hwpx && FileContent.HasMacros(content) ? FileRefusal.HasMacros : null;
}

/// <summary>A file that may be kept.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Content">What to keep: pictures without place, camera and comments.</param>
/// <param name="Width">Pixels, of pictures.</param>
/// <param name="Height">Pixels, of pictures.</param>
public sealed record AcceptedFile(MediaKind Kind, byte[] Content, int? Width, int? Height);

/// <summary>A picture without what it does not need to be shown.</summary>
internal sealed record CleanedImage(byte[] Content, int Width, int Height);

/// <summary>Why a file is not taken.</summary>
public enum FileRefusal
{
    /// <summary>No byte in it.</summary>
    Empty,

    /// <summary>More bytes than may be.</summary>
    TooLarge,

    /// <summary>Nothing that may be uploaded.</summary>
    UnknownKind,

    /// <summary>The end of the name says another kind than the content.</summary>
    NameDisagrees,

    /// <summary>A picture that cannot be read to its end.</summary>
    Damaged,

    /// <summary>A picture that would fill a browser's memory.</summary>
    TooManyPixels,

    /// <summary>A document that brings a program.</summary>
    HasMacros,
}
