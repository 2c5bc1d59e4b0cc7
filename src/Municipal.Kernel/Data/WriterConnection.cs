using System.Data.Common;

namespace Municipal.Kernel;

/// <summary>
/// The hot writer's connection as its writes see it: plain SQL, every statement kept from one write to the next, because
/// preparing it costs more than running it.
/// </summary>
public sealed class WriterConnection : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly Dictionary<string, DbCommand> _kept = new(StringComparer.Ordinal);
    private DbTransaction? _transaction;

    internal WriterConnection(DbConnection connection) => _connection = connection;

    /// <summary>
    /// What a statement has thrown since this was last cleared, even where the write kept it to itself: on PostgreSQL nothing more
    /// happens in that transaction, and its commit is a rollback that nobody hears of.
    /// </summary>
    internal DbException? Refusal { get; set; }

    /// <summary>Runs a statement.</summary>
    /// <param name="sql">A constant statement; values go through <paramref name="parameters"/>, as <c>@p0</c>, <c>@p1</c> …</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="parameters">Values in order.</param>
    /// <returns>Rows affected.</returns>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellation, params object?[] parameters)
    {
        try
        {
            return await Command(sql, parameters).ExecuteNonQueryAsync(cancellation);
        }
        catch (DbException refusal)
        {
            Refusal = refusal;
            throw;
        }
    }

    /// <summary>Reads the first row.</summary>
    /// <typeparam name="T">What a row is read as.</typeparam>
    /// <param name="sql">A constant query.</param>
    /// <param name="row">Reads a row.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="parameters">Values in order.</param>
    /// <returns>The row, or null where there is none.</returns>
    public async Task<T?> FirstAsync<T>(string sql, Func<DbDataReader, T> row, CancellationToken cancellation, params object?[] parameters) where T : class
    {
        try
        {
            await using var reader = await Command(sql, parameters).ExecuteReaderAsync(cancellation);
            return await reader.ReadAsync(cancellation) ? row(reader) : null;
        }
        catch (DbException refusal)
        {
            Refusal = refusal;
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var command in _kept.Values)
        {
            await command.DisposeAsync();
        }

        await _connection.DisposeAsync();
    }

    internal async Task<WriteTransaction> BeginAsync(IDatabaseProvider provider)
    {
        var transaction = await provider.BeginWriteAsync(_connection, CancellationToken.None);
        _transaction = transaction.Inner;
        return transaction;
    }

    private DbCommand Command(string sql, object?[] parameters)
    {
        if (!_kept.TryGetValue(sql, out var command))
        {
            command = _kept[sql] = _connection.Command(sql, parameters);
        }

        command.Transaction = _transaction;
        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters[i].Value = parameters[i] ?? DBNull.Value;
        }

        return command;
    }
}
