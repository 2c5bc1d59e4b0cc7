using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Municipal.Residents;

/// <summary>Codes that change every thirty seconds: TOTP of RFC 6238 over HOTP of RFC 4226, six digits, HMAC-SHA1, as every app has it.</summary>
internal static class TimeCode
{
    public const int Digits = 6;
    public const int SecondsPerStep = 30;

    // RFC 4226 §4 recommends 160 bits.
    private const int SecretBytes = 20;

    // RFC 6238 §5.2: one step either way for clocks that differ and people who type slowly.
    private const int Tolerance = 1;

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The time step of an instant.</summary>
    public static long StepOf(DateTime now) => (long)(now - DateTime.UnixEpoch).TotalSeconds / SecondsPerStep;

    /// <summary>The code of a time step.</summary>
    public static string At(ReadOnlySpan<byte> secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // SHA1 inside HMAC is what authenticator apps compute; RFC 6238 §1.2.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var truncated = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0F)..]) & int.MaxValue;
        return (truncated % (int)Math.Pow(10, digits)).ToString($"D{digits}", CultureInfo.InvariantCulture);
    }

    /// <summary>Which time step a typed code belongs to.</summary>
    /// <param name="secret">The shared secret.</param>
    /// <param name="typed">As typed; spaces do not count.</param>
    /// <param name="lastStep">The newest step already used: neither it nor anything older is accepted again.</param>
    /// <param name="now">Now, UTC.</param>
    /// <returns>The step to remember, or null where the code is wrong.</returns>
    public static long? Accept(ReadOnlySpan<byte> secret, string typed, long lastStep, DateTime now)
    {
        var code = PlainText.Normal(typed.Replace(" ", "", StringComparison.Ordinal), System.Text.NormalizationForm.FormKC);
        for (var step = StepOf(now) - Tolerance; step <= StepOf(now) + Tolerance; step++)
        {
            if (step > lastStep && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(At(secret, step)), System.Text.Encoding.UTF8.GetBytes(code)))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>What the QR code says, in the form that authenticator apps read.</summary>
    public static string Address(string issuer, string account, ReadOnlySpan<byte> secret) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Base32.Encode(secret)}&issuer={Uri.EscapeDataString(issuer)}&algorithm=SHA1&digits={Digits}&period={SecondsPerStep}";
}
