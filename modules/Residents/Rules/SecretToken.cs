using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Municipal.Residents;

/// <summary>Secrets that a browser or a mail carries; the database has their hashes only.</summary>
internal static class SecretToken
{
    public const int HashBytes = 32;
    private const int SecretBytes = 32;

    /// <summary>256 random bits, fit for a cookie or an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>What is stored. A secret this long needs no salt and no slow hash.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
