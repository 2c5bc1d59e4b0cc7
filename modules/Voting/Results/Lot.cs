using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Voting.Results;

/// <summary>The public seed of the lot (추첨): recorded once, after the box is sealed and before anything is counted.</summary>
internal sealed class Lot
{
    public const int LongestSeed = 100;
    public const int LongestSource = 200;

    public Guid ElectionId { get; init; }

    public required string Seed { get; init; }

    /// <summary>Where anybody can look it up; empty where this program drew it.</summary>
    public string Source { get; init; } = "";

    /// <summary>UTC.</summary>
    public DateTime DrawnAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Lot>
    {
        public void Configure(EntityTypeBuilder<Lot> lot)
        {
            lot.ToTable("Lots").HasKey(l => l.ElectionId);
            lot.Property(l => l.ElectionId).ValueGeneratedNever();
            lot.Property(l => l.Seed).HasMaxLength(LongestSeed);
            lot.Property(l => l.Source).HasMaxLength(LongestSource);
        }
    }
}
