using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Municipal.Kernel;

/// <summary>One line of the audit trail: who did what, to what, why and when. Chained by hash to the line before it.</summary>
public sealed class AuditEntry
{
    /// <summary>Position, from 1, without gaps.</summary>
    public long Number { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Who: an account, a job, a recipe, a command.</summary>
    public required string Actor { get; init; }

    /// <summary>The person's name at that time; empty for the installation itself.</summary>
    public required string ActorName { get; init; }

    /// <summary>What, such as <c>content.page.published</c>; its sentence is <c>Audit.{Action}</c> in the module's texts.</summary>
    public required string Action { get; init; }

    /// <summary>To what, such as <c>page:0198…</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>What the reader should see of the subject: a title, a number.</summary>
    public required string Label { get; init; }

    /// <summary>Why, in the words of the person who did it; empty where no reason is asked.</summary>
    public required string Reason { get; init; }

    /// <summary>SHA-256 over the line before and everything above, in lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>What the hash of an entry must be.</summary>
    /// <param name="previous">Hash of the line before; empty for the first.</param>
    /// <returns>Lower-case hexadecimal.</returns>
    public string HashAfter(string previous)
    {
        var canonical = JsonSerializer.Serialize(
            new object[] { previous, Number, At.ToString("O", System.Globalization.CultureInfo.InvariantCulture), Actor, ActorName, Action, Subject, Label, Reason });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
    }
}
