using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Proposals;

/// <summary>A text of a proposal as it once stood in public.</summary>
internal sealed class ProposalVersion
{
    public Guid ProposalId { get; init; }

    /// <summary>The proposal's <see cref="Proposal.Version"/> at that time; rises, with gaps.</summary>
    public int Number { get; init; }

    public required ProposalText Text { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProposalVersion>
    {
        public void Configure(EntityTypeBuilder<ProposalVersion> version)
        {
            version.HasKey(v => new { v.ProposalId, v.Number });
            version.HasOne<Proposal>().WithMany().HasForeignKey(v => v.ProposalId);
            version.Property(v => v.Text).AsJsonText();
        }
    }
}
