using System.Security.Cryptography;
using System.Text;

namespace Municipal.Voting.Box;

/// <summary>
/// What an election's key makes of a voter. While the key lives, a voter finds their own ballot and receipt by it; without it neither
/// leads to a voter, nor one to the other. It is kept outside of the tenant's database and destroyed when the box is sealed.
/// </summary>
internal sealed class BoxKey(byte[] key)
{
    /// <summary>Crockford's base 32: no I, L, O, U. A hundred bits.</summary>
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public const int ReceiptLength = 20;

    public static string NameOf(Guid electionId) => $"voting:{electionId:N}";

    public string BallotLink(Guid voter) => Convert.ToHexStringLower(Of("ballot", voter, ""));

    public string ReceiptLink(Guid voter) => Convert.ToHexStringLower(Of("receipt", voter, ""));

    /// <summary>The voter's receipt: the same for the same nonce, never the same for two voters, whatever nonces they send.</summary>
    public string Receipt(Guid voter, string nonce)
    {
        var digest = Of("code", voter, nonce);
        return string.Create(ReceiptLength, digest, static (code, bytes) =>
        {
            for (var i = 0; i < code.Length; i++)
            {
                // Five bits of a byte each; the digest has more bytes than the code has letters.
                code[i] = Letters[bytes[i] & 31];
            }
        });
    }

    /// <summary>A number between 0 and 1 less than all, by which the voter's own order of projects is made.</summary>
    public int Shuffle(Guid voter, string projectId) => BitConverter.ToInt32(Of("shuffle", voter, projectId));

    private byte[] Of(string purpose, Guid voter, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}|{voter:N}|{text}"));
}
