using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Municipal.Voting.Elections;

/// <summary>The rules of a vote as one text, the same for everybody: JSON, written as this installation writes it. Its SHA-256 is published with the rules.</summary>
internal static class CanonicalTerms
{
    public static string Text(Election election) => Text(election.Key, election.FiscalYear, election.OpensAt, election.ClosesAt, election.Terms);

    public static string Text(string key, int fiscalYear, DateTime opensAt, DateTime closesAt, ElectionTerms terms) =>
        JsonSerializer.Serialize(new { key, fiscalYear, opensAt = Utc(opensAt), closesAt = Utc(closesAt), terms }, KernelJson.Readable).ReplaceLineEndings("\n");

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static bool Same(ElectionTerms one, ElectionTerms other) => JsonSerializer.Serialize(one, KernelJson.Options) == JsonSerializer.Serialize(other, KernelJson.Options);

    private static DateTime Utc(DateTime instant) => DateTime.SpecifyKind(instant, DateTimeKind.Utc);
}
