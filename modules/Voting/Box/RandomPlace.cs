using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Municipal.Voting.Box;

/// <summary>Where a row lies. SQLite keeps rows in the order of this number, PostgreSQL is put into it when the box is sealed.</summary>
internal static class RandomPlace
{
    /// <summary>A number of 63 bits, made by the system's secure source.</summary>
    public static long Next()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes) & long.MaxValue;
    }
}
