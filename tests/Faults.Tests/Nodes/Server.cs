using System.Diagnostics;
using Municipal.Testing;
using Npgsql;

namespace Municipal.Faults.Tests;

/// <summary>A PostgreSQL server of these tests' own, so that stopping it disturbs nobody.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly string _place = Scratch.NewFolder("postgres");

    private Server()
    {
    }

    /// <summary>Why there can be none, for the skipped test to say; null where there can.</summary>
    public static string? Missing { get; } =
        RunAsync("", "bin").GetAwaiter().GetResult() == 0 ? null : "PostgreSQL is not installed. This test starts and stops a PostgreSQL server for tests of its own.";

    public string ConnectionString => File.ReadAllText(Path.Combine(_place, "connection")).Trim() + ";Maximum Pool Size=30";

    public static async Task<Server> StartAsync()
    {
        var server = new Server();
        Assert.Equal(0, await server.DoAsync("start"));
        return server;
    }

    public async Task HaltAsync() => Assert.Equal(0, await DoAsync("halt"));

    public async Task ResumeAsync() => Assert.Equal(0, await DoAsync("resume"));

    public async Task<long> CountAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync() => await DoAsync("stop");

    private Task<int> DoAsync(string verb) => RunAsync(_place, verb);

    private static async Task<int> RunAsync(string place, string verb)
    {
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "tests", "postgres"), [verb]) { RedirectStandardOutput = true };
        start.Environment["MUNICIPAL_TEST_POSTGRES_PLACE"] = place;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
