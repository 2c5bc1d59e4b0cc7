using System.Buffers.Binary;

namespace Municipal.Web;

/// <summary>The one thing of a photo's metadata that is needed to show it: which way is up (Exif 2.32, tag 0x0112, 1 to 8).</summary>
public static class ExifOrientation
{
    private const ushort Tag = 0x0112;

    /// <summary>Reads it from a TIFF block.</summary>
    /// <param name="tiff">The block.</param>
    /// <returns>1 to 8; 1 (as it lies) where it is missing or makes no sense.</returns>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
        {
            return 1;
        }

        var isLittle = tiff[0] == 'I';
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return 1;
        }

        var entries = tiff[(int)directory..];
        var count = Short(entries, isLittle);
        for (var (i, at) = (0, 2); i < count && at + 12 <= entries.Length; (i, at) = (i + 1, at + 12))
        {
            if (Short(entries[at..], isLittle) == Tag)
            {
                return Short(entries[(at + 8)..], isLittle) is var value and >= 1 and <= 8 ? value : 1;
            }
        }

        return 1;
    }

    /// <summary>A JPEG segment that says nothing else.</summary>
    /// <param name="orientation">1 to 8.</param>
    /// <returns>The segment; empty for a picture that lies as it should.</returns>
    public static byte[] Segment(int orientation) => orientation == 1 ? [] :
    [
        0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    private static ushort Short(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
}
