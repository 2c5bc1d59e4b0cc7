using System.Buffers.Binary;

namespace Municipal.Web;

/// <summary>Copies the chunks of a PNG that are needed to show it; texts, times, Exif and whatever follows the end are left out.</summary>
internal static class PngCleaning
{
    private const int SignatureLength = 8;

    private static readonly HashSet<string> Needed = new(StringComparer.Ordinal)
    {
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT",
    };

    public static CleanedImage? Clean(ReadOnlySpan<byte> png)
    {
        var kept = new MemoryStream(png.Length);
        kept.Write(png[..SignatureLength]);
        var (at, width, height, hasData) = (SignatureLength, 0, 0, false);
        while (at + 12 <= png.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            if (length > png.Length - at - 12)
            {
                return null;
            }

            var name = System.Text.Encoding.Latin1.GetString(png.Slice(at + 4, 4));
            if ((at == SignatureLength) != (name == "IHDR"))
            {
                return null;
            }

            if (name == "IHDR" && length == 13)
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png[(at + 8)..]), BinaryPrimitives.ReadInt32BigEndian(png[(at + 12)..]));
            }

            var end = at + 12 + (int)length;
            if (Needed.Contains(name))
            {
                kept.Write(png[at..end]);
            }

            hasData |= name == "IDAT";
            if (name == "IEND")
            {
                return hasData ? new CleanedImage(kept.ToArray(), width, height) : null;
            }

            at = end;
        }

        return null;
    }
}
