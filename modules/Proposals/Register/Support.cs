using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Proposals;

/// <summary>That a person supports a proposal (공감). The key makes it one per person.</summary>
internal sealed class Support
{
    public Guid ProposalId { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>The proposal it was given to, where that lives on in this one.</summary>
    public Guid? ViaId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Support>
    {
        public void Configure(EntityTypeBuilder<Support> support)
        {
            support.HasKey(s => new { s.ProposalId, s.AccountId });
            support.HasOne<Proposal>().WithMany().HasForeignKey(s => s.ProposalId);
            support.HasIndex(s => s.AccountId);
        }
    }
}
