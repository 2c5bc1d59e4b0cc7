using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Municipal.Voting.Drawing;

/// <summary>
/// Numbers that follow from a text and are the same everywhere: SHA-256 of the text, a line feed and a counter from 0 in decimal, each
/// hash giving four numbers of 64 bits, the most significant byte first.
/// </summary>
internal sealed class CounterRandom(string text)
{
    private readonly byte[] _block = new byte[SHA256.HashSizeInBytes];
    private long _counter;
    private int _at = SHA256.HashSizeInBytes;

    public ulong Next()
    {
        if (_at == _block.Length)
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{text}\n{_counter++}")), _block);
            _at = 0;
        }

        _at += sizeof(ulong);
        return BinaryPrimitives.ReadUInt64BigEndian(_block.AsSpan(_at - sizeof(ulong)));
    }

    /// <summary>A number from 0 to below the count, each as likely: numbers that would favour the small ones are passed over.</summary>
    public int Below(int count)
    {
        var limit = ulong.MaxValue - (ulong.MaxValue % (ulong)count);
        ulong number;
        do
        {
            number = Next();
        }
        while (number >= limit);
        return (int)(number % (ulong)count);
    }
}
