using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Municipal.Voting.Elections;

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

internal sealed record ClosingRecord
{
    public const string Version1 = "municipal-closing 1";

    public required string Format { get; init; }

    public required string Key { get; init; }

    public required int FiscalYear { get; init; }

    /// <summary>UTC, as are all instants here.</summary>
    public required DateTime OpensAt { get; init; }

    public required DateTime ClosesAt { get; init; }

    public required DateTime SealedAt { get; init; }

    public required ElectionTerms Terms { get; init; }

    /// <summary>SHA-256 of the rules as they were published.</summary>
    public required string TermsSha256 { get; init; }

    /// <summary>People whom the register marks as having voted.</summary>
    public required int Participants { get; init; }

    public required int Receipts { get; init; }

    public required int Ballots { get; init; }

    /// <summary>The seed of the lot; null where the rules draw none.</summary>
    public string? LotSeed { get; init; }

    public string? LotSource { get; init; }

    public DateTime? LotDrawnAt { get; init; }

    /// <summary>SHA-256 of the file with the ballots.</summary>
    public required string BallotsSha256 { get; init; }

    /// <summary>SHA-256 of the list of receipts.</summary>
    public required string ReceiptsSha256 { get; init; }

    /// <summary>SHA-256 of the canonical input of the count.</summary>
    public required string InputSha256 { get; init; }

    /// <summary>SHA-256 of the outcome as <c>count --json</c> writes it.</summary>
    public required string OutcomeSha256 { get; init; }

    public required IReadOnlyList<string> Funded { get; init; }

    public required decimal Spent { get; init; }

    /// <summary>The program that counted.</summary>
    public required string Software { get; init; }

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
