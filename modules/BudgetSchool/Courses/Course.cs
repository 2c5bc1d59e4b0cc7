using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.BudgetSchool;

public sealed class Course
{
    public const int KeyLimit = 60;
    public const int TitleLimit = 100;
    public const int LineLimit = 200;
    public const int DescriptionLimit = 20_000;
    public const int ReasonLimit = 500;
    public const int MostSeats = 100_000;
    public const int MostSessions = 40;

    public Guid Id { get; init; }

    /// <summary>What recipes call the course; the number where it was made on the desk.</summary>
    public required string Key { get; init; }

    public int FiscalYear { get; init; }

    public int Ordinal { get; init; }

    public CourseKind Kind { get; set; }

    public LocalizedText Title { get; set; }

    public LocalizedText Summary { get; set; }

    public LocalizedText Description { get; set; }

    public LocalizedText Operator { get; set; }

    public LocalizedText Audience { get; set; }

    public LocalizedText Place { get; set; }

    public LocalizedText RequiredFor { get; set; }

    public int Seats { get; set; }

    /// <summary>People enrolled. Kept beside the rows so that a flood need not count them; only <see cref="Enrolling"/> and <see cref="SeatBook"/> move it.</summary>
    public int SeatsTaken { get; set; }

    /// <summary>Rises with everything that concerns seats. Its value when somebody applied is that person's turn.</summary>
    public long Revision { get; init; }

    public DateTime EnrolmentOpensAt { get; set; }

    public DateTime EnrolmentClosesAt { get; set; }

    public CourseState State { get; set; }

    public string CancelReason { get; set; } = "";

    public DateTime CreatedAt { get; init; }

    public DateTime ChangedAt { get; set; }

    public List<Session> Sessions { get; init; } = [];

    public CourseNumber Number => new(FiscalYear, Ordinal);

    public int SeatsLeft => Math.Max(0, Seats - SeatsTaken);

    public DateTime? StartsAt => Sessions.Count == 0 ? null : Sessions.Min(s => s.StartsAt);

    public DateTime? EndsAt => Sessions.Count == 0 ? null : Sessions.Max(s => s.EndsAt);

    public CourseTerms Terms => new(State, Seats, SeatsTaken, EnrolmentOpensAt, EnrolmentClosesAt);

    public CourseStanding StandingAt(DateTime now) => CourseStandings.Of(Terms, StartsAt, EndsAt, now);

    internal sealed class Mapping : IEntityTypeConfiguration<Course>
    {
        public void Configure(EntityTypeBuilder<Course> builder)
        {
            builder.Ignore(c => c.Number).Ignore(c => c.SeatsLeft).Ignore(c => c.StartsAt).Ignore(c => c.EndsAt).Ignore(c => c.Terms);
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.Property(c => c.Key).HasMaxLength(KeyLimit);
            builder.Property(c => c.CancelReason).HasMaxLength(ReasonLimit);
            builder.HasIndex(c => c.Key).IsUnique();
            builder.HasIndex(c => new { c.FiscalYear, c.Ordinal }).IsUnique();
            builder.HasMany(c => c.Sessions).WithOne().HasForeignKey(s => s.CourseId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
