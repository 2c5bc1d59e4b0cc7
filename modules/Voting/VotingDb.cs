using Microsoft.EntityFrameworkCore;
using Municipal.Voting.Box;
using Municipal.Voting.Elections;
using Municipal.Voting.Register;
using Municipal.Voting.Results;

namespace Municipal.Voting;

internal sealed class VotingDb(DbContextOptions<VotingDb> options) : ModuleDb(options)
{
    public DbSet<Election> Elections => Set<Election>();

    public DbSet<ElectionNotice> Notices => Set<ElectionNotice>();

    public DbSet<Lot> Lots => Set<Lot>();

    public DbSet<ElectionResult> Results => Set<ElectionResult>();

    public DbSet<ResultOverride> Overrides => Set<ResultOverride>();

    public DbSet<Participation> Register => Set<Participation>();

    public DbSet<BoxedBallot> Ballots => Set<BoxedBallot>();

    public DbSet<BoxedReceipt> Receipts => Set<BoxedReceipt>();

    public DbSet<SealedBallot> SealedBallots => Set<SealedBallot>();
}
