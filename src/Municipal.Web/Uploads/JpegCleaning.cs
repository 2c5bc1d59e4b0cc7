using System.Buffers.Binary;

namespace Municipal.Web;

/// <summary>
/// Copies a JPEG segment by segment and leaves out what cameras and programs add: place, time, owner, thumbnails, comments, and
/// whatever follows the picture's end. The way up is kept, without which photos from phones lie on their side.
/// </summary>
internal static class JpegCleaning
{
    public static CleanedImage? Clean(ReadOnlySpan<byte> jpeg)
    {
        var kept = new MemoryStream(jpeg.Length);
        kept.Write(jpeg[..2]);
        var (at, width, height, orientation, isTold) = (2, 0, 0, 1, false);
        while (at + 4 <= jpeg.Length && jpeg[at] == 0xFF)
        {
            var marker = jpeg[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == 0xD9)
            {
                break;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            var end = at + 2 + length;
            if (length < 2 || end > jpeg.Length || marker is 0x00 or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                return null;
            }

            var body = jpeg[(at + 4)..end];
            if (marker == 0xE1 && body.StartsWith("Exif\0\0"u8))
            {
                orientation = ExifOrientation.Read(body[6..]);
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && body.Length >= 5)
            {
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]));
            }

            if (IsNeeded(marker, body))
            {
                if (!isTold && marker != 0xE0)
                {
                    kept.Write(ExifOrientation.Segment(orientation));
                    isTold = true;
                }

                kept.Write(jpeg[at..end]);
            }

            at = marker == 0xDA ? CopyScan(jpeg, end, kept) : end;
        }

        if (at + 2 > jpeg.Length || jpeg[at] != 0xFF || jpeg[at + 1] != 0xD9)
        {
            return null;
        }

        kept.Write([0xFF, 0xD9]);
        return orientation >= 5 ? new CleanedImage(kept.ToArray(), height, width) : new CleanedImage(kept.ToArray(), width, height);
    }

    private static bool IsNeeded(byte marker, ReadOnlySpan<byte> body) => marker switch
    {
        0xE0 => body.StartsWith("JFIF\0"u8),
        0xE2 => body.StartsWith("ICC_PROFILE\0"u8),
        0xEE => body.StartsWith("Adobe"u8),
        >= 0xE0 and <= 0xEF => false,
        0xFE => false,
        _ => true,
    };

    /// <summary>Copies compressed data up to the next real marker; zeros behind 0xFF and restart markers belong to the data.</summary>
    private static int CopyScan(ReadOnlySpan<byte> jpeg, int start, MemoryStream kept)
    {
        var at = start;
        while (at + 1 < jpeg.Length && (jpeg[at] != 0xFF || jpeg[at + 1] is 0x00 or (>= 0xD0 and <= 0xD7)))
        {
            at++;
        }

        kept.Write(jpeg[start..at]);
        return at;
    }
}
