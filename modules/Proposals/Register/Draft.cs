using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Proposals;

/// <summary>A proposal being written: everything as typed, right or wrong. Publishing turns it into a proposal with the same id.</summary>
internal sealed class Draft
{
    public const int MostPerPerson = 20;

    public Guid Id { get; init; }

    public Guid AuthorId { get; init; }

    public required TypedProposal Typed { get; set; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Draft>
    {
        public void Configure(EntityTypeBuilder<Draft> draft)
        {
            draft.Property(d => d.Typed).AsJsonText();
            draft.HasIndex(d => d.AuthorId);
        }
    }
}
