using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Municipal.Cycles.Contracts;

namespace Municipal.Cycles.Plan;

internal sealed class Stage
{
    public const int NameLength = 60;

    public Guid Id { get; init; }

    public Guid TrackId { get; init; }

    public StageKind Kind { get; set; }

    public LocalizedText Name { get; set; }

    public DateTime Opens { get; set; }

    public DateTime Closes { get; set; }

    public List<StageChange> Changes { get; } = [];

    public TimeWindow Window => new(Opens, Closes);

    internal sealed class Mapping : IEntityTypeConfiguration<Stage>
    {
        public void Configure(EntityTypeBuilder<Stage> builder)
        {
            builder.ToTable("Stages").Ignore(s => s.Window);
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.HasIndex(s => s.TrackId);
        }
    }
}
