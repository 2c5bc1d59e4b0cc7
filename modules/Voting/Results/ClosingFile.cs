using System.Security.Cryptography;
using System.Text.Json;

namespace Municipal.Voting.Results;

/// <summary>The closing record (마감 기록) as it is published, signed by the installation.</summary>
/// <param name="Record">What was counted, by which rules, and what it came to.</param>
/// <param name="PublicKey">The installation's key: ECDSA on P-256, SubjectPublicKeyInfo, base64.</param>
/// <param name="Signature">Over SHA-256 of the record as compact JSON, base64.</param>
internal sealed record ClosingFile(ClosingRecord Record, string PublicKey, string Signature)
{
    public static byte[] BytesOf(ClosingRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, KernelJson.Options);

    public static ClosingFile Sign(ClosingRecord record, ECDsa key) => new(
        record, Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()), Convert.ToBase64String(key.SignData(BytesOf(record), HashAlgorithmName.SHA256)));

    public bool IsSigned()
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(PublicKey), out _);
            return key.VerifyData(BytesOf(Record), Convert.FromBase64String(Signature), HashAlgorithmName.SHA256);
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException)
        {
            return false;
        }
    }

    public string Text() => JsonSerializer.Serialize(this, KernelJson.Readable).ReplaceLineEndings("\n") + "\n";
}
