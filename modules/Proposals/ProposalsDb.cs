using Microsoft.EntityFrameworkCore;

namespace Municipal.Proposals;

internal sealed class ProposalsDb(DbContextOptions<ProposalsDb> options) : ModuleDb(options)
{
    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<ProposalVersion> Versions => Set<ProposalVersion>();

    public DbSet<TrailEntry> Trail => Set<TrailEntry>();

    public DbSet<Support> Supports => Set<Support>();

    public DbSet<Supporter> Supporters => Set<Supporter>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<Succession> Successions => Set<Succession>();

    public DbSet<DuplicatePair> Duplicates => Set<DuplicatePair>();

    public DbSet<ComparedVersion> Compared => Set<ComparedVersion>();

    public DbSet<NumberSequence> Sequences => Set<NumberSequence>();

    public DbSet<Follow> Follows => Set<Follow>();

    public DbSet<CoProposer> CoProposers => Set<CoProposer>();

    public DbSet<StaffEntry> StaffEntries => Set<StaffEntry>();

    public DbSet<ImportBatch> Imports => Set<ImportBatch>();

    public DbSet<Attachment> Attachments => Set<Attachment>();
}
