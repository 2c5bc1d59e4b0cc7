using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Voting.Box;

/// <summary>A ballot of a sealed box: what was marked, and nothing by which it could be found again.</summary>
internal sealed class SealedBallot
{
    public long Place { get; init; }

    public Guid ElectionId { get; init; }

    public required string Group { get; init; }

    public required string Marks { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SealedBallot>
    {
        public void Configure(EntityTypeBuilder<SealedBallot> ballot)
        {
            ballot.ToTable("SealedBallots").HasKey(b => b.Place);
            ballot.Property(b => b.Place).ValueGeneratedNever();
            ballot.Property(b => b.Group).HasMaxLength(40);
            ballot.HasIndex(b => b.ElectionId);
        }
    }
}
