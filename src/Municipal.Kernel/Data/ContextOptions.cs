using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Municipal.Kernel;

/// <summary>The options of every context, made once: making them costs more than many a query, and scopes differ in their connection alone.</summary>
/// <param name="provider">The database.</param>
public sealed class ContextOptions(IDatabaseProvider provider)
{
    private readonly ConcurrentDictionary<(Type Context, bool Tracking), DbContextOptions> _made = new();

    /// <summary>The options of a context on a connection.</summary>
    /// <typeparam name="TDb">The context.</typeparam>
    /// <param name="connection">The scope's connection.</param>
    /// <param name="tracking">Whether what is read will be changed.</param>
    /// <returns>The options.</returns>
    public DbContextOptions<TDb> On<TDb>(DbConnection connection, bool tracking) where TDb : DbContext
    {
        if (!_made.TryGetValue((typeof(TDb), tracking), out var made))
        {
            var builder = new DbContextOptionsBuilder<TDb>();
            provider.Use(builder, connection);
            builder.UseQueryTrackingBehavior(tracking ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking);
            made = _made[(typeof(TDb), tracking)] = With(builder.Options, null);
        }

        return (DbContextOptions<TDb>)With(made, connection);
    }

    /// <summary>A context outside every scope, for its model and its migrations.</summary>
    internal static ModuleDb Open(IDatabaseProvider provider, Type context, DbConnection connection)
    {
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
        provider.Use(builder, connection);
        return (ModuleDb)Activator.CreateInstance(context, builder.Options)!;
    }

    private static DbContextOptions With(DbContextOptions options, DbConnection? connection) =>
        options.WithExtension(RelationalOptionsExtension.Extract(options).WithConnection(connection));
}
