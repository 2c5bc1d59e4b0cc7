using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Cycles.Plan;

/// <summary>That a published stage was moved, extended or closed early, and why. Everybody can read it.</summary>
internal sealed class StageChange
{
    public const int ReasonLength = 500;

    public Guid Id { get; init; }

    public Guid StageId { get; init; }

    public StageChangeKind Kind { get; init; }

    public DateTime OldOpens { get; init; }

    public DateTime OldCloses { get; init; }

    public DateTime NewOpens { get; init; }

    public DateTime NewCloses { get; init; }

    public required string Reason { get; init; }

    /// <summary>The person's name as it was then.</summary>
    public required string ChangedBy { get; init; }

    public DateTime ChangedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<StageChange>
    {
        public void Configure(EntityTypeBuilder<StageChange> builder)
        {
            builder.ToTable("StageChanges");
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(c => c.Reason).HasMaxLength(ReasonLength);
            builder.Property(c => c.ChangedBy).HasMaxLength(100);
            builder.HasIndex(c => c.StageId);
        }
    }
}

internal enum StageChangeKind
{
    Extended,
    ClosedEarly,
    Moved,
}
