using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Municipal.Kernel;

/// <summary>Plain SQL in one line, for the few places where a context would be in the way.</summary>
public static class DbConnectionExtensions
{
    /// <summary>Runs a statement.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="sql">The statement; values go through <paramref name="parameters"/>, as <c>@p0</c>, <c>@p1</c> …</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="parameters">Values in order.</param>
    /// <returns>Rows affected.</returns>
    public static async Task<int> ExecuteAsync(this DbConnection connection, string sql, CancellationToken cancellation, params object?[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Reads the first column of the first row.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="sql">The query.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="parameters">Values in order.</param>
    /// <returns>The value, or null where there is no row.</returns>
    public static async Task<object?> ScalarAsync(this DbConnection connection, string sql, CancellationToken cancellation, params object?[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        return await command.ExecuteScalarAsync(cancellation) is var value && value is DBNull ? null : value;
    }

    /// <summary>Makes a command with its values.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="sql">A constant statement.</param>
    /// <param name="parameters">Values in order.</param>
    /// <returns>The command; the caller disposes it.</returns>
    [SuppressMessage("Security", "CA2100", Justification = "Callers pass constant SQL; values travel as parameters.")]
    public static DbCommand Command(this DbConnection connection, string sql, params object?[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.Value = parameters[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
