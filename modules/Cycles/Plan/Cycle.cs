using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Plan;

internal sealed class Cycle
{
    public const int TitleLength = 100;

    public Guid Id { get; init; }

    /// <summary>The year whose budget is decided.</summary>
    public int FiscalYear { get; init; }

    public LocalizedText Title { get; set; }

    public CycleState State { get; set; }

    /// <summary>What residents decide on, in hundredths of a percent of the budget.</summary>
    public int ShareBasisPoints { get; set; }

    public DateTime? PublishedAt { get; set; }

    /// <summary>Rises with every change; forms carry it, so that nobody overwrites what they have not seen.</summary>
    public int Version { get; set; }

    public List<BudgetVersion> Versions { get; } = [];

    public List<Pot> Pots { get; } = [];

    public List<Track> Tracks { get; } = [];

    /// <summary>The operation plan.</summary>
    public List<Milestone> Milestones { get; } = [];

    public BudgetVersion? Latest => Versions.MaxBy(v => v.Number);

    public Won Ceiling => CeilingRules.Ceiling(Latest?.Total ?? Won.Zero, ShareBasisPoints);

    public Won Allotted => CeilingRules.Sum(Pots.Select(p => p.Amount));

    public string Label => $"{FiscalYear} {Title.Ko}";

    public void Publish(DateTime now) => (State, PublishedAt) = (CycleState.Published, now);

    internal sealed class Mapping : IEntityTypeConfiguration<Cycle>
    {
        public void Configure(EntityTypeBuilder<Cycle> builder)
        {
            builder.ToTable("Cycles").Ignore(c => c.Latest).Ignore(c => c.Ceiling).Ignore(c => c.Allotted).Ignore(c => c.Label);
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(c => c.Version).IsConcurrencyToken();
            builder.HasIndex(c => c.FiscalYear).IsUnique();
        }
    }
}

internal enum CycleState
{
    Draft,
    Published,
}
