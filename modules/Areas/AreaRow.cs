using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Areas;

internal sealed class AreaRow
{
    public const int CodeLength = 10;
    public const int NameLength = 60;

    public Guid Id { get; init; }

    public required string Code { get; init; }

    public LocalizedText Name { get; set; }

    public int? Population { get; set; }

    public int? Households { get; set; }

    public int? Aged65 { get; set; }

    /// <summary>People by sex and age; empty where only totals are known.</summary>
    public IReadOnlyList<AgeBand> Bands { get; set; } = [];

    /// <summary>Who published the figures.</summary>
    public LocalizedText Source { get; set; }

    public DateOnly? AsOf { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AreaRow>
    {
        public void Configure(EntityTypeBuilder<AreaRow> builder)
        {
            builder.ToTable("Areas");
            builder.Property(a => a.Code).HasMaxLength(CodeLength);
            builder.Property(a => a.Bands).AsJsonText();
            builder.HasIndex(a => a.Code).IsUnique();
        }
    }
}
