using Npgsql;

namespace Municipal.Testing;

/// <summary>The PostgreSQL server of this test run. <c>tests/postgres start</c> starts one and leaves its address in <c>tests/.pg/connection</c>.</summary>
public static class PostgresServer
{
    private static readonly Lazy<(string? ConnectionString, string? Missing)> Found = new(Find);

    /// <summary>Why there is none, for the skipped test to say; null where there is one.</summary>
    public static string? Missing => Found.Value.Missing;

    /// <summary>Makes an empty database for one Host.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The connection string to it.</returns>
    public static async Task<string> CreateDatabaseAsync(string name)
    {
        await ExecuteAsync($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(Found.Value.ConnectionString) { Database = name, MaxPoolSize = 40, IncludeErrorDetail = true }.ToString();
    }

    /// <summary>Removes a database.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>A task.</returns>
    public static Task DropDatabaseAsync(string name) => ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    private static async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Found.Value.ConnectionString ?? throw new InvalidOperationException(Missing));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static (string?, string?) Find()
    {
        var address = Environment.GetEnvironmentVariable("MUNICIPAL_TEST_POSTGRES");
        var file = Path.Combine(Repository.Root, "tests", ".pg", "connection");
        if (string.IsNullOrEmpty(address) && File.Exists(file))
        {
            address = File.ReadAllText(file).Trim();
        }

        if (string.IsNullOrEmpty(address))
        {
            return (null, "No PostgreSQL server for tests. Run ./tests/run, or `tests/postgres start` before a single project.");
        }

        try
        {
            using var connection = new NpgsqlConnection(address);
            connection.Open();
            return (address, null);
        }
        catch (NpgsqlException unreachable)
        {
            return (null, $"The PostgreSQL server for tests does not answer ({unreachable.Message}). Run `tests/postgres start`.");
        }
    }
}
