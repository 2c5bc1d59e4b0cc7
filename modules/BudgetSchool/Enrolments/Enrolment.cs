using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.BudgetSchool;

/// <summary>One person's place in one course. Somebody who withdraws and comes back keeps the row and takes a new turn.</summary>
public sealed class Enrolment
{
    public Guid Id { get; init; }

    public Guid CourseId { get; init; }

    public Guid AccountId { get; init; }

    public EnrolmentState State { get; set; }

    /// <summary>Order of application within the course; the waiting list goes by it.</summary>
    public long Turn { get; set; }

    public DateTime AppliedAt { get; set; }

    /// <summary>Since when it has its state: applied, moved up or withdrawn.</summary>
    public DateTime StateSince { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Enrolment>
    {
        public void Configure(EntityTypeBuilder<Enrolment> builder)
        {
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.HasIndex(e => new { e.CourseId, e.AccountId }).IsUnique();
            builder.HasIndex(e => new { e.CourseId, e.State, e.Turn });
            builder.HasIndex(e => e.AccountId);
            builder.HasOne<Course>().WithMany().HasForeignKey(e => e.CourseId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
