using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.BudgetSchool;

/// <summary>차시: one meeting of a course.</summary>
public sealed class Session
{
    public Guid Id { get; init; }

    public Guid CourseId { get; init; }

    public int Number { get; set; }

    public LocalizedText Title { get; set; }

    public DateTime StartsAt { get; set; }

    public DateTime EndsAt { get; set; }

    /// <summary>Blank where it is the course's own place.</summary>
    public LocalizedText Place { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> builder)
        {
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.HasIndex(s => new { s.CourseId, s.Number });
        }
    }
}
