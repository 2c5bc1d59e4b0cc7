using System.Buffers.Text;

namespace Municipal.Voting.Counting;

/// <summary>Gathers bytes and passes them on in large pieces.</summary>
internal sealed class ByteLines(Action<ReadOnlySpan<byte>> sink)
{
    private readonly byte[] _bytes = new byte[64 * 1024];
    private int _filled;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (_filled + bytes.Length > _bytes.Length)
        {
            Flush();
        }

        if (bytes.Length > _bytes.Length)
        {
            sink(bytes);
            return;
        }

        bytes.CopyTo(_bytes.AsSpan(_filled));
        _filled += bytes.Length;
    }

    public void Add(int number)
    {
        Span<byte> digits = stackalloc byte[11];
        Utf8Formatter.TryFormat(number, digits, out var written);
        Add(digits[..written]);
    }

    public void Flush()
    {
        sink(_bytes.AsSpan(0, _filled));
        _filled = 0;
    }
}
