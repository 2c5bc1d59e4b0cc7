using System.IO.Compression;
using System.Text;

namespace Municipal.Web;

/// <summary>Recognises a file by its content.</summary>
internal static class FileContent
{
    private const int MostEntries = 10_000;

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static MediaKind? Recognise(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
        {
            return MediaKind.Jpeg;
        }

        if (content.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return MediaKind.Png;
        }

        if (content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8))
        {
            return MediaKind.WebP;
        }

        if (content.StartsWith("%PDF-"u8))
        {
            // Something hung on behind the end belongs to another format that reads from the back.
            return content[Math.Max(0, content.Length - 1024)..].IndexOf("%%EOF"u8) >= 0 ? MediaKind.Pdf : null;
        }

        if (content.StartsWith(CompoundFile))
        {
            // HWP 5.0 specification: a stream named FileHeader, beginning with this signature.
            return content.IndexOf("HWP Document File"u8) > 0 && content.IndexOf(Encoding.Unicode.GetBytes("FileHeader")) > 0 ? MediaKind.Hwp : null;
        }

        return content.StartsWith("PK\x3\x4"u8) ? RecognisePackage(content) : null;
    }

    /// <summary>Whether bytes are text in UTF-8 or in the Korean code page: no zeros, no control characters.</summary>
    public static bool IsText(ReadOnlySpan<byte> content)
    {
        foreach (var value in content)
        {
            if (value is 0x7F or (< 0x20 and not ((byte)'\n' or (byte)'\r' or (byte)'\t')))
            {
                return false;
            }
        }

        // A web page under the name of a table is not a table.
        var start = content.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? content[3..] : content;
        return !start.TrimStart(" \r\n\t"u8).StartsWith("<"u8);
    }

    public static bool HasMacros(byte[] content)
    {
        using var package = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        return package.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
    }

    private static MediaKind? RecognisePackage(ReadOnlySpan<byte> content)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            if (package.Entries.Count > MostEntries)
            {
                return null;
            }

            var names = package.Entries.Select(e => e.FullName).ToHashSet(StringComparer.Ordinal);
            return names.Contains("[Content_Types].xml") && names.Contains("word/document.xml") ? MediaKind.Docx
                : names.Contains("[Content_Types].xml") && names.Contains("xl/workbook.xml") ? MediaKind.Xlsx
                : package.GetEntry("mimetype") is { Length: < 100 } type && TextOf(type) == "application/hwp+zip" ? MediaKind.Hwpx
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string TextOf(ZipArchiveEntry entry)
    {
        // The length in the directory is a claim; no more than that is read.
        var buffer = new byte[100];
        using var stream = entry.Open();
        return Encoding.ASCII.GetString(buffer, 0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)).Trim();
    }
}
