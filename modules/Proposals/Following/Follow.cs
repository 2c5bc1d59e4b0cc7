using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Proposals;

/// <summary>That a person wants to be told what happens to a proposal.</summary>
internal sealed class Follow
{
    public Guid ProposalId { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Follow>
    {
        public void Configure(EntityTypeBuilder<Follow> follow)
        {
            follow.HasKey(f => new { f.ProposalId, f.AccountId });
            follow.HasOne<Proposal>().WithMany().HasForeignKey(f => f.ProposalId);
            follow.HasIndex(f => f.AccountId);
        }
    }
}
