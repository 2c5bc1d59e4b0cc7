using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Review;

/// <summary>The proposer asks for a re-review (이의신청). Public, like what it questions.</summary>
internal sealed class Objection
{
    /// <summary>The published dossier it questions; the key makes it one.</summary>
    public Guid DossierId { get; init; }

    public Guid ProposalId { get; init; }

    public Guid ById { get; init; }

    public required string Why { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Objection>
    {
        public void Configure(EntityTypeBuilder<Objection> objection)
        {
            objection.HasKey(o => o.DossierId);
            objection.Property(o => o.DossierId).ValueGeneratedNever();
            objection.Property(o => o.Why).HasMaxLength(Dossier.LongestReason);
            objection.HasIndex(o => o.ProposalId);
            objection.HasOne<Dossier>().WithMany().HasForeignKey(o => o.DossierId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
