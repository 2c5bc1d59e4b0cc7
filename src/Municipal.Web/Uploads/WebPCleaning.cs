using System.Buffers.Binary;

namespace Municipal.Web;

/// <summary>Copies the chunks of a WebP that are needed to show it (RFC 9649); Exif, XMP and whatever follows the end are left out.</summary>
internal static class WebPCleaning
{
    private const int HeaderLength = 12;
    private const byte ExifFlag = 0x08;
    private const byte XmpFlag = 0x04;

    private static readonly HashSet<string> Needed = new(StringComparer.Ordinal) { "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP" };

    public static CleanedImage? Clean(ReadOnlySpan<byte> webp)
    {
        var told = BinaryPrimitives.ReadUInt32LittleEndian(webp[4..]) + 8L;
        if (told > webp.Length)
        {
            return null;
        }

        var (at, end, width, height, hasData) = (HeaderLength, (int)told, 0, 0, false);
        var kept = new MemoryStream(end);
        kept.Write(webp[..HeaderLength]);
        while (at + 8 <= end)
        {
            var name = System.Text.Encoding.Latin1.GetString(webp.Slice(at, 4));
            var length = BinaryPrimitives.ReadUInt32LittleEndian(webp[(at + 4)..]);
            if (length > end - at - 8)
            {
                return null;
            }

            var next = at + 8 + (int)length + (int)(length % 2);
            var body = webp.Slice(at + 8, (int)length);
            if (width == 0)
            {
                (width, height) = SizeOf(name, body);
            }

            if (Needed.Contains(name))
            {
                var start = (int)kept.Length;
                kept.Write(webp[at..Math.Min(next, end)]);
                if (name == "VP8X")
                {
                    kept.GetBuffer()[start + 8] &= unchecked((byte)~(ExifFlag | XmpFlag));
                }
            }

            hasData |= name is "VP8 " or "VP8L" or "ANMF";
            at = next;
        }

        var content = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(4), (uint)content.Length - 8);
        return hasData ? new CleanedImage(content, width, height) : null;
    }

    private static (int Width, int Height) SizeOf(string chunk, ReadOnlySpan<byte> body)
    {
        switch (chunk)
        {
            case "VP8X" when body.Length >= 10:
                return (1 + (body[4] | (body[5] << 8) | (body[6] << 16)), 1 + (body[7] | (body[8] << 8) | (body[9] << 16)));
            case "VP8L" when body.Length >= 5:
                var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
                return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
            case "VP8 " when body.Length >= 10:
                return (BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFF);
            default:
                return (0, 0);
        }
    }
}
