using System.Security.Cryptography;
using System.Text;
using Municipal.Voting.Elections;

namespace Municipal.Voting.Results;

/// <summary>What was counted, by which rules, and what it came to: all that is needed to check it from the published files.</summary>
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
