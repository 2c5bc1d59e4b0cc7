using System.Security.Cryptography;

namespace Municipal.Residents;

/// <summary>Recovery codes as people write them down: fifty bits without characters that look alike.</summary>
internal static class RecoveryCodeText
{
    public const int HowMany = 10;
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Half = 5;

    public static IReadOnlyList<string> NewSet() =>
        [.. Enumerable.Range(0, HowMany).Select(_ => $"{RandomNumberGenerator.GetString(Alphabet, Half)}-{RandomNumberGenerator.GetString(Alphabet, Half)}")];

    /// <summary>What is hashed: hyphens, spaces and capitals do not count.</summary>
    public static string Key(string typed) => new([.. typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);

    /// <summary>Whether what was typed could be a recovery code rather than a time code.</summary>
    public static bool LooksLikeOne(string typed) => Key(typed).Length == 2 * Half;
}
