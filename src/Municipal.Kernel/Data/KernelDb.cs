using Microsoft.EntityFrameworkCore;

namespace Municipal.Kernel;

/// <summary>What Kernel itself keeps in every tenant's database.</summary>
/// <param name="options">The session's connection.</param>
public sealed class KernelDb(DbContextOptions<KernelDb> options) : ModuleDb(options)
{
    /// <summary>Settings sections.</summary>
    public DbSet<SettingsRow> Settings => Set<SettingsRow>();

    /// <summary>The tenant's own words on roles.</summary>
    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();

    /// <summary>The audit trail.</summary>
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>Events waiting for their handlers.</summary>
    public DbSet<OutboxEvent> Outbox => Set<OutboxEvent>();

    /// <summary>Which handler has had which event.</summary>
    public DbSet<Delivery> Deliveries => Set<Delivery>();

    /// <summary>Mail waiting to leave.</summary>
    public DbSet<OutgoingMail> Mail => Set<OutgoingMail>();

    /// <summary>When each job last ran.</summary>
    public DbSet<JobRun> Jobs => Set<JobRun>();

    /// <summary>Forms already accepted.</summary>
    public DbSet<Submission> Submissions => Set<Submission>();

    /// <inheritdoc/>
    protected override bool BelongsHere(Type mapping) => mapping.IsNestedIn(
        typeof(KernelMappings));
}

internal static class MappingPlace
{
    /// <summary>Whether a mapping class stands inside one of these types.</summary>
    public static bool IsNestedIn(this Type mapping, params Type[] owners) => owners.Contains(mapping.DeclaringType);
}
