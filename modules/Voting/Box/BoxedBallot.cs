using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Voting.Box;

/// <summary>A ballot while it can still be changed. No person, no time, no running number; gone when the box is sealed.</summary>
internal sealed class BoxedBallot
{
    /// <summary>Where the row lies: random, so that the order of rows tells nothing.</summary>
    public long Place { get; init; }

    public Guid ElectionId { get; init; }

    /// <summary>What the voter's own election key makes of them; see <see cref="BoxKey"/>.</summary>
    public required string Link { get; init; }

    public required string Group { get; init; }

    /// <summary>As <see cref="GroupedBallot.Marks"/>.</summary>
    public required string Marks { get; init; }

    /// <summary>How often it was changed; what it was before is not kept.</summary>
    public int Changes { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<BoxedBallot>
    {
        public void Configure(EntityTypeBuilder<BoxedBallot> ballot)
        {
            ballot.ToTable("Ballots").HasKey(b => b.Place);
            ballot.Property(b => b.Place).ValueGeneratedNever();
            ballot.Property(b => b.Link).HasMaxLength(64);
            ballot.Property(b => b.Group).HasMaxLength(40);
            ballot.HasIndex(b => b.Link).IsUnique();
            ballot.HasIndex(b => b.ElectionId);
        }
    }
}
