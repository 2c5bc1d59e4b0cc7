using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Cycles.Plan;

/// <summary>Part of a ceiling, set aside for an area, a theme or an age group.</summary>
internal sealed class Pot
{
    public const int NameLength = 60;

    public Guid Id { get; init; }

    public Guid CycleId { get; init; }

    /// <summary>What it is for and who pays: unique within the cycle.</summary>
    public required string Key { get; init; }

    public PotKind Kind { get; init; }

    /// <summary>The area, for a pot of one.</summary>
    public Guid? AreaId { get; init; }

    /// <summary>The theme or age group; a pot of an area bears the area's name.</summary>
    public LocalizedText Name { get; init; }

    public FundingSource Funding { get; init; }

    /// <summary>How the amount came about; typing another amount makes it fixed.</summary>
    public PotMethod Method { get; set; }

    public Won Amount { get; set; }

    public int Position { get; set; }

    public static string KeyOf(PotKind kind, string of, FundingSource funding) => $"{kind}:{of}:{funding}";

    internal sealed class Mapping : IEntityTypeConfiguration<Pot>
    {
        public void Configure(EntityTypeBuilder<Pot> builder)
        {
            builder.ToTable("Pots");
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(p => p.Key).HasMaxLength(140);
            builder.HasIndex(p => new { p.CycleId, p.Key }).IsUnique();
        }
    }
}

internal enum PotKind
{
    Area,
    Theme,
    AgeGroup,
}

internal enum PotMethod
{
    Fixed,
    Equal,
    Population,
}

/// <summary>Whose money it is.</summary>
internal enum FundingSource
{
    Gu,
    City,
    National,
}
