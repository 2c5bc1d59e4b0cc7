using Npgsql;

namespace Municipal.Kernel;

/// <summary>A name held across nodes by one of PostgreSQL's advisory locks, on a connection of its own.</summary>
internal sealed class AdvisoryHold : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly string _unlock;
    private readonly string _name;

    private AdvisoryHold(NpgsqlConnection connection, string unlock, string name) => (_connection, _unlock, _name) = (connection, unlock, name);

    public static async Task<IAsyncDisposable?> TakeAsync(NpgsqlDataSource source, string name, HoldKind kind, CancellationToken cancellation)
    {
        var (take, unlock) = kind switch
        {
            HoldKind.Together => ("pg_advisory_lock_shared", "pg_advisory_unlock_shared"),
            HoldKind.Alone => ("pg_advisory_lock", "pg_advisory_unlock"),
            _ => ("pg_try_advisory_lock", "pg_advisory_unlock"),
        };
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = Command(connection, take, name);
            command.CommandTimeout = 0;
            if (await command.ExecuteScalarAsync(cancellation) is not false)
            {
                return new AdvisoryHold(connection, unlock, name);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    /// <summary>Lets go before the connection returns to the pool, which would otherwise go on holding.</summary>
    public async ValueTask DisposeAsync()
    {
        await using var connection = _connection;
        try
        {
            await using var command = Command(connection, _unlock, _name);
            await command.ExecuteNonQueryAsync();
        }
        catch (Exception gone) when (gone is NpgsqlException or InvalidOperationException)
        {
            // The server is away and has let go with the connection.
        }
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string function, string name) =>
        new($"SELECT {function}(hashtext($1))", connection) { Parameters = { new NpgsqlParameter<string> { TypedValue = name } } };
}
