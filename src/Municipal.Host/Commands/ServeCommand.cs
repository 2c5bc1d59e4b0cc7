using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Municipal.Kernel;

namespace Municipal.Host;

/// <summary><c>serve</c>: answers requests until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Make(string[] configuration)
    {
        var command = new Command("serve", "Answers requests until it is stopped. This is what happens without a verb.");
        command.SetAction((_, cancellation) => RunAsync(configuration, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(string[] configuration, CancellationToken cancellation)
    {
        try
        {
            return await ServeAsync(configuration, cancellation);
        }
        catch (Exception fault) when (fault is IOException or System.Data.Common.DbException or UnauthorizedAccessException or CatalogException)
        {
            await Console.Error.WriteLineAsync($"Municipal cannot start: {fault.Message}");
            return Exit.Fault;
        }
    }

    private static async Task<int> ServeAsync(string[] configuration, CancellationToken cancellation)
    {
        await using var app = await MunicipalHost.BuildAsync(configuration, serving: true);
        await app.Services.GetRequiredService<FirstRun>().RunAsync(cancellation);
        await app.StartAsync(cancellation);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        await foreach (var note in NotesAsync(app.Services, address, cancellation))
        {
            Console.WriteLine(note);
        }

        await app.WaitForShutdownAsync(cancellation);
        return Exit.Done;
    }

    private static async IAsyncEnumerable<string> NotesAsync(IServiceProvider services, string address, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (services.GetRequiredService<FirstRun>().SetupCode is { } code)
        {
            yield return $"  This installation is empty. Open {address}/_/setup and enter the one-time code {code}";
        }

        var tenants = services.GetRequiredService<TenantRegistry>().Current.All;
        if (tenants.Any(t => t.IsDemo))
        {
            yield return "  Portals marked demo are a demonstration; below each stand the accounts to try it with.";
        }

        foreach (var tenant in tenants)
        {
            yield return $"  {(tenant.IsCity ? address + "/" : $"{address}/{tenant.Name}"),-44} {tenant.Title.Ko} · {tenant.Title.En}{(tenant.IsDemo ? " (demo)" : "")}";
            foreach (var line in tenant is { IsDemo: true, State: TenantState.Running } ? await DemoNotesAsync(services.GetRequiredService<TenantScopes>(), tenant, cancellation) : [])
            {
                yield return $"      {line}";
            }
        }
    }

    private static Task<List<string>> DemoNotesAsync(TenantScopes scopes, Tenant tenant, CancellationToken cancellation) => scopes.ReadAsync(tenant, async services =>
    {
        var lines = new List<string>();
        foreach (var note in scopes.Gate.Open<DemoNoteContribution>(tenant))
        {
            lines.AddRange(await ((IDemoNote)services.GetRequiredService(note.ServiceType)).ReadAsync(cancellation));
        }

        return lines;
    });
}
