using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Proposals;

/// <summary>Two public proposals, or a proposal and an existing project, that are alike (유사·중복), and what the office decided about them.</summary>
internal sealed class DuplicatePair
{
    public const int LongestName = 100;

    /// <summary>The one with the later number.</summary>
    public Guid LaterId { get; init; }

    public Guid EarlierId { get; init; }

    /// <summary>How alike, as found, in thousandths; 0 where an officer put the two together.</summary>
    public int Score { get; set; }

    public DateTime FoundAt { get; init; }

    /// <summary>Null while nobody has decided.</summary>
    public DuplicateDecision? Decision { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The officer's name as it was then.</summary>
    public string DecidedBy { get; private set; } = "";

    public DateTime? DecidedAt { get; private set; }

    /// <summary>Rises with every decision; two officers who decide at once are noticed by it.</summary>
    public int Version { get; private set; }

    public void Decide(DuplicateDecision decision, string reason, string by, DateTime now) =>
        (Decision, Reason, DecidedBy, DecidedAt, Version) = (decision, reason, by, now, Version + 1);

    public void Reopen() => (Decision, Reason, DecidedBy, DecidedAt, Version) = (null, "", "", null, Version + 1);

    internal sealed class Mapping : IEntityTypeConfiguration<DuplicatePair>
    {
        public void Configure(EntityTypeBuilder<DuplicatePair> pair)
        {
            pair.HasKey(p => new { p.LaterId, p.EarlierId });
            pair.HasOne<Proposal>().WithMany().HasForeignKey(p => p.LaterId);
            pair.HasOne<Proposal>().WithMany().HasForeignKey(p => p.EarlierId);
            pair.Property(p => p.Reason).HasMaxLength(Proposal.LongestReason);
            pair.Property(p => p.DecidedBy).HasMaxLength(LongestName);
            pair.Property(p => p.Version).IsConcurrencyToken();
            pair.HasIndex(p => new { p.Decision, p.Score });
        }
    }
}

public enum DuplicateDecision
{
    /// <summary>The later goes into the earlier.</summary>
    LaterIntoEarlier,

    /// <summary>The earlier goes into the later.</summary>
    EarlierIntoLater,

    /// <summary>Both stay.</summary>
    Keep,

    /// <summary>The later is not taken further, because the earlier does it already.</summary>
    DropLater,
}
