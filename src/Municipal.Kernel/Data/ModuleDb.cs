using Microsoft.EntityFrameworkCore;

namespace Municipal.Kernel;

/// <summary>
/// The tables of one module. Types are restricted to those that SQLite and PostgreSQL treat alike, so that one set of
/// migrations serves both; a forbidden type stops start-up.
/// </summary>
/// <param name="options">Made by <see cref="TenantSession"/>: the session's connection.</param>
public abstract class ModuleDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Prefix of the module's tables: the context's name without <c>Db</c>, in lower case.</summary>
    public string TablePrefix => TablePrefixOf(GetType());

    internal static string TablePrefixOf(Type context) => NeutralModel.SnakeCase(context.Name[..^"Db".Length]);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly, type => type.Namespace?.StartsWith(GetType().Namespace!, StringComparison.Ordinal) == true && BelongsHere(type));
        // A class kept as JSON text is found by EF's conventions as if it were a table of its own; only sets are tables.
        var sets = GetType().GetProperties().Select(p => p.PropertyType).Where(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(DbSet<>)).Select(t => t.GenericTypeArguments[0]).ToHashSet();
        foreach (var stranger in modelBuilder.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => !sets.Contains(t)).ToList())
        {
            modelBuilder.Ignore(stranger);
        }

        NeutralModel.Apply(modelBuilder, TablePrefix);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => NeutralModel.Configure(configurationBuilder);

    /// <summary>Whether a mapping class found in the module's assembly is of this context; only an assembly with two contexts asks.</summary>
    /// <param name="mapping">The mapping class.</param>
    /// <returns>True to apply it.</returns>
    protected virtual bool BelongsHere(Type mapping) => true;
}
