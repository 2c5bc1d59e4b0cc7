using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Cycles.Plan;

/// <summary>The tenant's whole budget as one document states it. Never changed: a correction is a further version.</summary>
internal sealed class BudgetVersion
{
    public const int SourceLength = 200;
    public const int LinkLength = 500;

    public Guid Id { get; init; }

    public Guid CycleId { get; init; }

    /// <summary>From 1; the highest counts.</summary>
    public int Number { get; init; }

    public Won Total { get; init; }

    /// <summary>The day of the document.</summary>
    public DateOnly DatedOn { get; init; }

    public required string Source { get; init; }

    public string SourceLink { get; init; } = "";

    internal sealed class Mapping : IEntityTypeConfiguration<BudgetVersion>
    {
        public void Configure(EntityTypeBuilder<BudgetVersion> builder)
        {
            builder.ToTable("BudgetVersions");
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(v => v.Source).HasMaxLength(SourceLength);
            builder.Property(v => v.SourceLink).HasMaxLength(LinkLength);
            builder.HasIndex(v => new { v.CycleId, v.Number }).IsUnique();
        }
    }
}
