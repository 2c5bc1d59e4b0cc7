using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Municipal.Tenants.Rules;

namespace Municipal.Tenants.Rollouts;

/// <summary>One portal of a rollout: what is asked, and what became of it.</summary>
internal sealed class RolloutRow
{
    public const int ProblemLength = 1000;

    public Guid Id { get; init; }

    public Guid RolloutId { get; init; }

    /// <summary>Its place in the sheet, from 1.</summary>
    public int Place { get; init; }

    public required PortalWish Wish { get; init; }

    public RowState State { get; set; }

    /// <summary>The process that works on it; another may take it over when that one is gone.</summary>
    public Guid? ClaimedBy { get; set; }

    public DateTime? ClaimedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>Why it failed.</summary>
    public string Problem { get; set; } = "";

    internal sealed class Mapping : IEntityTypeConfiguration<RolloutRow>
    {
        public void Configure(EntityTypeBuilder<RolloutRow> builder)
        {
            builder.ToTable("Rows");
            builder.HasIndex(r => new { r.RolloutId, r.Place }).IsUnique();
            builder.Property(r => r.Wish).AsJsonText();
            builder.Property(r => r.Problem).HasMaxLength(ProblemLength);
        }
    }
}

internal enum RowState
{
    Waiting,
    Running,
    Created,

    /// <summary>A portal of that name was there before; it was left as it is.</summary>
    Present,
    Failed,
}
