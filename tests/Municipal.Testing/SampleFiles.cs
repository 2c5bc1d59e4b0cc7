using System.IO.Compression;
using System.Text;

namespace Municipal.Testing;

/// <summary>Small real files of each kind, made byte by byte.</summary>
public static class SampleFiles
{
    /// <summary>1×1 PNG, as browsers accept it.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>1×1 lossy WebP.</summary>
    public static byte[] WebP { get; } = Convert.FromBase64String("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    /// <summary>The frame of a JPEG: JFIF, Exif with place and turned to the right, a comment, a size, a scan.</summary>
    public static byte[] Jpeg(int orientation = 6) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0, .. "GPS 37.5791N 126.9368E"u8]),
        .. Segment(0xFE, Encoding.UTF8.GetBytes("<?php secret ?>")),
        .. Segment(0xDB, new byte[65]),
        .. Segment(0xC0, [8, 0, 20, 0, 30, 1, 1, 0x11, 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56,
        0xFF, 0xD9,
    ];

    /// <summary>The least that is recognised as such.</summary>
    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

    /// <summary>The least that is recognised as such.</summary>
    public static byte[] Hwp { get; } = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("FileHeader"), .. "HWP Document File"u8];

    /// <summary>The least that is recognised as such.</summary>
    public static byte[] Docx { get; } = Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>"));

    /// <summary>The least that is recognised as such.</summary>
    public static byte[] Xlsx { get; } = Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<x/>"));

    /// <summary>The least that is recognised as such.</summary>
    public static byte[] Hwpx { get; } = Zip(("mimetype", "application/hwp+zip"), ("Contents/content.hpf", "<h/>"));

    /// <summary>The least that is recognised as such.</summary>
    public static byte[] Csv { get; } = Encoding.UTF8.GetBytes("동,금액\n홍제3동,12000000\n");

    /// <summary>A package of entries.</summary>
    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];
}
