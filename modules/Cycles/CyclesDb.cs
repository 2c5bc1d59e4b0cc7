using Microsoft.EntityFrameworkCore;
using Municipal.Cycles.Plan;

namespace Municipal.Cycles;

internal sealed class CyclesDb(DbContextOptions options) : ModuleDb(options)
{
    public DbSet<Cycle> Cycles => Set<Cycle>();

    public DbSet<BudgetVersion> BudgetVersions => Set<BudgetVersion>();

    public DbSet<Pot> Pots => Set<Pot>();

    public DbSet<Track> Tracks => Set<Track>();

    public DbSet<Stage> Stages => Set<Stage>();

    public DbSet<StageChange> StageChanges => Set<StageChange>();

    public DbSet<Milestone> Milestones => Set<Milestone>();

    /// <summary>Cycles with everything they consist of.</summary>
    public IQueryable<Cycle> Whole => Cycles
        .Include(c => c.Versions)
        .Include(c => c.Pots)
        .Include(c => c.Milestones)
        .Include(c => c.Tracks).ThenInclude(t => t.Stages).ThenInclude(s => s.Changes)
        .AsSplitQuery();
}
