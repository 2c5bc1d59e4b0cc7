using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Review;

/// <summary>What colleagues tell each other about a review. Never public, and in no export.</summary>
internal sealed class Note
{
    public Guid Id { get; init; }

    public Guid ProposalId { get; init; }

    public Guid AuthorId { get; init; }

    public required string Text { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Note>
    {
        public void Configure(EntityTypeBuilder<Note> note)
        {
            note.Property(n => n.Id).ValueGeneratedNever();
            note.HasIndex(n => new { n.ProposalId, n.At });
        }
    }
}
