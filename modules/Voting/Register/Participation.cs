using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Municipal.Voting.Elections;

namespace Municipal.Voting.Register;

/// <summary>That somebody has voted in an election, and by which way: the register (투표자 명부). No ballot, and no time finer than the day.</summary>
internal sealed class Participation
{
    /// <summary>Where the row lies: random, so that the order of rows does not tell who voted after whom.</summary>
    public long Place { get; init; }

    public Guid ElectionId { get; init; }

    /// <summary>The account, or the one-time code's id.</summary>
    public Guid Voter { get; init; }

    public Channel Channel { get; init; }

    public required string Group { get; init; }

    /// <summary>The person's dong; <see cref="Guid.Empty"/> where none is known.</summary>
    public Guid AreaId { get; init; }

    public DateOnly VotedOn { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Participation>
    {
        public void Configure(EntityTypeBuilder<Participation> participation)
        {
            participation.ToTable("Register").HasKey(p => p.Place);
            participation.Property(p => p.Place).ValueGeneratedNever();
            participation.Property(p => p.Group).HasMaxLength(40);
            // This key, and no look before an insert, makes it one person, one ballot.
            participation.HasIndex(p => new { p.ElectionId, p.Voter }).IsUnique();
            participation.HasIndex(p => p.Voter);
        }
    }
}
