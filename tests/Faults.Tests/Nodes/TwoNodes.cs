using System.Diagnostics;
using Municipal.Testing;

namespace Municipal.Faults.Tests;

/// <summary>Two Hosts that were started at the same moment on one empty PostgreSQL database, and a portal that a third process made.</summary>
public sealed class TwoNodes : IAsyncLifetime
{
    private readonly Stopwatch _sinceMade = new();
    private string[] _folders = [];

    internal Server Server { get; private set; } = null!;

    internal HostProcess A { get; private set; } = null!;

    internal HostProcess B { get; private set; } = null!;

    internal IReadOnlyList<Person> Residents { get; private set; } = [];

    internal Person Officer { get; private set; } = null!;

    internal IEnumerable<string> MailFiles => _folders.Select(f => Path.Combine(f, "mail")).Where(Directory.Exists).SelectMany(f => Directory.GetFiles(f, "*.eml"));

    public async ValueTask InitializeAsync()
    {
        if (Server.Missing is not null)
        {
            return;
        }

        Server = await Server.StartAsync();
        _folders = [Scratch.NewFolder("node-a"), Scratch.NewFolder("node-b"), Scratch.NewFolder("node-c")];
        var nodes = _folders.Select(folder => new HostRun(folder)
        {
            Program = HostProgram.WithLaboratory,
            Arguments = ["--Municipal:Database:Provider=postgresql", $"--Municipal:Database:ConnectionString={Server.ConnectionString}"],
        }).ToList();
        (A, B) = (HostProcess.Start(nodes[0]), HostProcess.Start(nodes[1]));
        await Task.WhenAll(A.FirstAnswerAsync("_/ready", Stopwatch.StartNew()), B.FirstAnswerAsync("_/ready", Stopwatch.StartNew()));

        var recipe = Path.Combine(_folders[2], "faults.recipe.json");
        await File.WriteAllTextAsync(recipe, House.Recipe);
        var (exitCode, _, output) = await HostProcess.CommandAsync(nodes[2], "tenants", "create", House.Tenant, "--recipe", recipe);
        Assert.True(exitCode == 0, output);
        // As if the job had last run long ago, so that both nodes find it due.
        await Server.ExecuteAsync($"INSERT INTO t_{House.Tenant}.kernel_jobs (job, last_run_at) VALUES ('Municipal.Laboratory.LaboratoryJob', '2026-01-01') ON CONFLICT DO NOTHING");
        _sinceMade.Start();
        (Residents, Officer) = House.People();
        await A.FirstAnswerAsync(House.Tenant, Stopwatch.StartNew());
        foreach (var person in Residents.Append(Officer))
        {
            await person.SignInAsync(A.Address, House.Tenant);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Server is null)
        {
            return;
        }

        await A.DisposeAsync();
        await B.DisposeAsync();
        await Server.DisposeAsync();
    }

    /// <summary>Waits until so much time has passed since the portal was made, for what nodes do by themselves every so often.</summary>
    internal async Task UntilAsync(TimeSpan age)
    {
        if (age > _sinceMade.Elapsed)
        {
            await Task.Delay(age - _sinceMade.Elapsed);
        }
    }
}
