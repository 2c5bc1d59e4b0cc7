using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Proposals;

/// <summary>In which proposal another one lives on: the one it was merged into, or each of those it was split into.</summary>
internal sealed class Succession
{
    public Guid FromId { get; init; }

    public Guid ToId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Succession>
    {
        public void Configure(EntityTypeBuilder<Succession> succession)
        {
            succession.HasKey(s => new { s.FromId, s.ToId });
            succession.HasOne<Proposal>().WithMany().HasForeignKey(s => s.FromId);
            succession.HasOne<Proposal>().WithMany().HasForeignKey(s => s.ToId);
            succession.HasIndex(s => s.ToId);
        }
    }
}
