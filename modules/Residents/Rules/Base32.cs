using System.Text;

namespace Municipal.Residents;

/// <summary>RFC 4648 §6 without padding: how secrets are typed into an authenticator app.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var one in bytes)
        {
            (bits, held) = ((bits << 8) | one, held + 8);
            for (; held >= 5; held -= 5)
            {
                text.Append(Alphabet[(bits >> (held - 5)) & 31]);
            }

            bits &= (1 << held) - 1;
        }

        return held == 0 ? text.ToString() : text.Append(Alphabet[(bits << (5 - held)) & 31]).ToString();
    }

    /// <summary>In groups of four, for people who type it.</summary>
    public static string Grouped(string text) => string.Join(' ', text.Chunk(4).Select(c => new string(c)));
}
