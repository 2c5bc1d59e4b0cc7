using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Kernel;

/// <summary>The small host database: which tenants there are, the keys that protect cookies, and what recipes did.</summary>
/// <param name="options">The host connection.</param>
public sealed class HostDb(DbContextOptions<HostDb> options) : ModuleDb(options)
{
    /// <summary>Registry rows.</summary>
    public DbSet<TenantRow> Tenants => Set<TenantRow>();

    /// <summary>Data-protection keys.</summary>
    public DbSet<KeyRow> Keys => Set<KeyRow>();

    /// <summary>Secrets that features keep outside of their tenant's database.</summary>
    public DbSet<SecretRow> Secrets => Set<SecretRow>();

    /// <summary>Recipe runs.</summary>
    public DbSet<JournalRow> Journal => Set<JournalRow>();

    /// <inheritdoc/>
    protected override bool BelongsHere(Type mapping) => mapping.IsNestedIn(typeof(TenantRow), typeof(KeyRow), typeof(SecretRow), typeof(JournalRow));
}

/// <summary>A registry row; <see cref="Tenant"/> is the value that the rest of the program sees.</summary>
public sealed class TenantRow
{
    /// <summary>Identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The tenant's short name.</summary>
    public required string Name { get; set; }

    /// <summary>What is stored of the tenant, as JSON.</summary>
    public required TenantFacts Facts { get; set; }

    /// <summary>See <see cref="Tenant.SchemaVersion"/>.</summary>
    public required string SchemaVersion { get; set; }

    /// <summary>See <see cref="Tenant.Version"/>.</summary>
    public long Version { get; set; }

    /// <summary>See <see cref="Tenant.Stamp"/>.</summary>
    public long Stamp { get; set; }

    /// <summary>When the portal was created, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    internal Tenant ToTenant(ModuleCatalog catalog) => new()
    {
        Id = Id,
        Name = TenantName.Parse(Name),
        Title = Facts.Title,
        IsCity = Facts.IsCity,
        IsDemo = Facts.IsDemo,
        State = Facts.Suspended ? TenantState.Suspended : TenantState.Running,
        Hosts = Facts.Hosts,
        // A feature whose module has left the installation is ignored, and comes back with it.
        Features = catalog.Close(Facts.Features.Where(f => catalog.Find(f) is { } found && (!found.CityOnly || Facts.IsCity)), Facts.IsCity).ToFrozenSet(StringComparer.Ordinal),
        Theme = Facts.Theme,
        Brand = Facts.Brand,
        SchemaVersion = SchemaVersion,
        Version = Version,
        Stamp = Stamp,
        CreatedAt = CreatedAt,
        Recipe = Facts.Recipe,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<TenantRow>
    {
        public void Configure(EntityTypeBuilder<TenantRow> builder)
        {
            builder.ToTable("Tenants");
            builder.Property(t => t.Name).HasMaxLength(32);
            builder.HasIndex(t => t.Name).IsUnique();
            builder.Property(t => t.Facts).AsJsonText();
            builder.Property(t => t.SchemaVersion).HasMaxLength(16);
        }
    }
}

/// <summary>What the registry stores of a tenant besides identity and counters.</summary>
public sealed record TenantFacts
{
    /// <summary>See <see cref="Tenant.Title"/>.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>See <see cref="Tenant.IsCity"/>.</summary>
    public bool IsCity { get; init; }

    /// <summary>See <see cref="Tenant.IsDemo"/>.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Closed by city staff.</summary>
    public bool Suspended { get; init; }

    /// <summary>See <see cref="Tenant.Hosts"/>.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Features that somebody chose; dependencies are added when read.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>See <see cref="Tenant.Theme"/>.</summary>
    public string Theme { get; init; } = "Standard";

    /// <summary>See <see cref="Tenant.Brand"/>.</summary>
    public Brand Brand { get; init; } = Brand.Default;

    /// <summary>See <see cref="Tenant.Recipe"/>.</summary>
    public string Recipe { get; init; } = "";
}

/// <summary>One data-protection key, shared by all nodes.</summary>
public sealed class KeyRow
{
    /// <summary>The key's friendly name.</summary>
    public required string Id { get; init; }

    /// <summary>The key as the framework writes it.</summary>
    public required string Xml { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<KeyRow>
    {
        public void Configure(EntityTypeBuilder<KeyRow> builder)
        {
            builder.ToTable("Keys");
            builder.Property(k => k.Id).HasMaxLength(200);
        }
    }
}

/// <summary>One recipe run: what, where, how it ended.</summary>
public sealed class JournalRow
{
    /// <summary>Identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The tenant's name.</summary>
    public required string Tenant { get; init; }

    /// <summary>The recipe's name and version.</summary>
    public required string Recipe { get; init; }

    /// <summary>When it ended, UTC.</summary>
    public DateTime EndedAt { get; init; }

    /// <summary>How many things it changed, as a number, or why it failed.</summary>
    public required string Outcome { get; init; }

    /// <summary>Whether it took effect.</summary>
    public bool Succeeded { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<JournalRow>
    {
        public void Configure(EntityTypeBuilder<JournalRow> builder)
        {
            builder.ToTable("Journal");
            builder.Property(j => j.Tenant).HasMaxLength(32);
            builder.Property(j => j.Recipe).HasMaxLength(200);
            builder.HasIndex(j => j.EndedAt);
        }
    }
}

/// <summary>One secret of a tenant's feature, encrypted with the installation's keys.</summary>
public sealed class SecretRow
{
    /// <summary>The tenant's id and the secret's name.</summary>
    public required string Id { get; init; }

    /// <summary>The encrypted secret; empty once it was destroyed, so that it is never made anew.</summary>
    public required string Sealed { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SecretRow>
    {
        public void Configure(EntityTypeBuilder<SecretRow> builder)
        {
            builder.ToTable("Secrets");
            builder.Property(s => s.Id).HasMaxLength(200);
        }
    }
}
