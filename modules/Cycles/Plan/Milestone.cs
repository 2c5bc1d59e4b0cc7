using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Cycles.Plan;

/// <summary>What the operation plan (운영계획) promises for a day, and how everybody can see that it was done.</summary>
internal sealed class Milestone
{
    public const int NameLength = 100;
    public const int DeliverableLength = 200;
    public const int ProofLength = 400;
    public const int ReasonLength = 300;

    public Guid Id { get; init; }

    public Guid CycleId { get; init; }

    public LocalizedText Name { get; set; }

    /// <summary>What will be there to look at: minutes, a notice, a report.</summary>
    public LocalizedText Deliverable { get; set; }

    /// <summary>The day by which it is due, in Seoul.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>The day that was announced first; a postponed milestone keeps it for everybody to see.</summary>
    public DateOnly FirstDueOn { get; set; }

    /// <summary>The day it was done; null while it is not.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>Where the deliverable is: a link, or a document's number.</summary>
    public string Proof { get; set; } = "";

    /// <summary>Given up after it was announced; stays readable.</summary>
    public bool IsDropped { get; set; }

    /// <summary>Why it was postponed or given up.</summary>
    public string Reason { get; set; } = "";

    internal sealed class Mapping : IEntityTypeConfiguration<Milestone>
    {
        public void Configure(EntityTypeBuilder<Milestone> builder)
        {
            builder.ToTable("Milestones");
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(m => m.Proof).HasMaxLength(ProofLength);
            builder.Property(m => m.Reason).HasMaxLength(ReasonLength);
            builder.HasIndex(m => m.CycleId);
        }
    }
}
