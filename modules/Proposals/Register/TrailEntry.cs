using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Proposals;

/// <summary>One thing that happened in a proposal's life; public.</summary>
internal sealed class TrailEntry
{
    public Guid Id { get; init; }

    public Guid ProposalId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public TrailKind Kind { get; init; }

    public TrailActor By { get; init; }

    /// <summary>Who exactly, as the audit names them; never shown to the public.</summary>
    public required string Actor { get; init; }

    /// <summary>What another module tells; null where <see cref="Kind"/> says it.</summary>
    public LocalizedText? What { get; init; }

    /// <summary>Who answers for what another module tells.</summary>
    public LocalizedText? Who { get; init; }

    public string Reason { get; init; } = "";

    internal sealed class Mapping : IEntityTypeConfiguration<TrailEntry>
    {
        public const int LongestActor = 100;

        public void Configure(EntityTypeBuilder<TrailEntry> entry)
        {
            entry.HasOne<Proposal>().WithMany().HasForeignKey(e => e.ProposalId);
            entry.Property(e => e.Actor).HasMaxLength(LongestActor);
            entry.Property(e => e.Reason).HasMaxLength(Proposal.LongestReason);
            entry.HasIndex(e => new { e.ProposalId, e.At });
        }
    }
}

internal enum TrailKind
{
    Published,
    Entered,

    /// <summary>The office wrote down what somebody brought on paper, by telephone or to a meeting.</summary>
    Received,
    Edited,
    Withdrawn,
    Hidden,
    ShownAgain,
    StandingChanged,

    /// <summary>Another module says what.</summary>
    Told,
}

internal enum TrailActor
{
    Proposer,
    Office,
    Import,
}
