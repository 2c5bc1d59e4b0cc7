using Microsoft.EntityFrameworkCore;
using Municipal.Tenants.Rollouts;

namespace Municipal.Tenants;

internal sealed class TenantsDb(DbContextOptions<TenantsDb> options) : ModuleDb(options)
{
    public DbSet<Rollout> Rollouts => Set<Rollout>();

    public DbSet<RolloutRow> Rows => Set<RolloutRow>();
}
