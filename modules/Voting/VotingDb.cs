using Microsoft.EntityFrameworkCore;
using Municipal.Voting.Elections;

namespace Municipal.Voting;

internal sealed class VotingDb(DbContextOptions<VotingDb> options) : ModuleDb(options)
{
    public DbSet<Election> Elections => Set<Election>();
}
