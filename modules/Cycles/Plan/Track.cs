using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Municipal.Cycles.Contracts;

namespace Municipal.Cycles.Plan;

internal sealed class Track
{
    public const int NameLength = 60;
    public const int DecidesLength = 200;

    public Guid Id { get; init; }

    public Guid CycleId { get; init; }

    public TrackKind Kind { get; set; }

    public LocalizedText Name { get; set; }

    /// <summary>Who decides, in a sentence that the public reads.</summary>
    public LocalizedText Decides { get; set; }

    public int? ProposalsPerPerson { get; set; }

    public int? SupportsPerPerson { get; set; }

    public Won? GeneralLeast { get; set; }

    public Won? GeneralMost { get; set; }

    /// <summary>행사성 사업; without a band of its own the general one holds.</summary>
    public Won? EventLeast { get; set; }

    public Won? EventMost { get; set; }

    public int Position { get; set; }

    public List<Stage> Stages { get; } = [];

    public IEnumerable<Stage> StagesInOrder => Stages.OrderBy(s => s.Opens).ThenBy(s => s.Closes);

    internal sealed class Mapping : IEntityTypeConfiguration<Track>
    {
        public void Configure(EntityTypeBuilder<Track> builder)
        {
            builder.ToTable("Tracks").Ignore(t => t.StagesInOrder);
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.HasIndex(t => t.CycleId);
        }
    }
}
