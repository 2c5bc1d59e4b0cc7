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
        foreach (var note in Notes(app.Services.GetRequiredService<TenantRegistry>(), app.Services.GetRequiredService<FirstRun>().SetupCode, address))
        {
            Console.WriteLine(note);
        }

        await app.WaitForShutdownAsync(cancellation);
        return Exit.Done;
    }

    private static IEnumerable<string> Notes(TenantRegistry registry, string? setupCode, string address)
    {
        if (setupCode is not null)
        {
            yield return $"  This installation is empty. Open {address}/_/setup and enter the one-time code {setupCode}";
        }

        foreach (var tenant in registry.Current.All)
        {
            yield return $"  {(tenant.IsCity ? address + "/" : $"{address}/{tenant.Name}"),-44} {tenant.Title.Ko} · {tenant.Title.En}";
        }

        if (registry.Current.City is { IsDemo: true })
        {
            yield return "  This is a demonstration. Its accounts and their passwords stand on each portal's sign-in page.";
        }
    }
}
