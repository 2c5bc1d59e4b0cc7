using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Tenants.Rollouts;

/// <summary>One sheet of portals to be made: checked first, then started, then worked off line by line.</summary>
internal sealed class Rollout
{
    public Guid Id { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Who started it; every portal's audit names this person.</summary>
    public required string ActorId { get; set; }

    public required string ActorName { get; set; }

    public DateTime? StartedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public bool IsUnderWay => StartedAt is not null && EndedAt is null;

    internal sealed class Mapping : IEntityTypeConfiguration<Rollout>
    {
        public void Configure(EntityTypeBuilder<Rollout> builder)
        {
            builder.ToTable("Rollouts");
            builder.Property(r => r.ActorId).HasMaxLength(100);
            builder.Property(r => r.ActorName).HasMaxLength(100);
            builder.Ignore(r => r.IsUnderWay);
        }
    }
}
