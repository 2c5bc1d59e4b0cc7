using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Content;

/// <summary>A menu as staff have arranged it. No row, or no items: as the features offer it.</summary>
internal sealed class Menu
{
    public const string Main = "main";
    public const string Footer = "footer";

    public required string Id { get; init; }

    public IReadOnlyList<MenuItem> Items { get; set; } = [];

    public int Revision { get; set; }

    /// <summary>The actor as the audit names it; a recipe changes only what a recipe wrote.</summary>
    public required string EditedBy { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Menu>
    {
        public void Configure(EntityTypeBuilder<Menu> builder)
        {
            builder.Property(m => m.Id).HasMaxLength(20);
            builder.Property(m => m.EditedBy).HasMaxLength(120);
            builder.Property(m => m.Revision).IsConcurrencyToken();
            builder.Property(m => m.Items).AsJsonText();
        }
    }
}
