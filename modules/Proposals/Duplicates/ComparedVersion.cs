using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Proposals;

/// <summary>Which version of a proposal was last compared with all others.</summary>
internal sealed class ComparedVersion
{
    public Guid ProposalId { get; init; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ComparedVersion>
    {
        public void Configure(EntityTypeBuilder<ComparedVersion> compared)
        {
            compared.ToTable("Compared").HasKey(c => c.ProposalId);
            compared.Property(c => c.ProposalId).ValueGeneratedNever();
            compared.HasOne<Proposal>().WithMany().HasForeignKey(c => c.ProposalId);
        }
    }
}
