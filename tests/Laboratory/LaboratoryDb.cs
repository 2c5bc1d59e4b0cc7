using Microsoft.EntityFrameworkCore;

namespace Municipal.Laboratory;

/// <summary>The laboratory's tables.</summary>
public sealed class LaboratoryDb(DbContextOptions<LaboratoryDb> options) : ModuleDb(options)
{
    /// <summary>Runs of the job.</summary>
    public DbSet<Run> Runs => Set<Run>();
}

/// <summary>One run of the job.</summary>
public sealed class Run
{
    /// <summary>Identity.</summary>
    public Guid Id { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }
}
