using System.CommandLine;
using Municipal.Kernel;

namespace Municipal.Host;

/// <summary><c>doctor</c>: looks whether everything this installation owns is whole.</summary>
internal static class DoctorCommand
{
    public static Command Make(string[] configuration)
    {
        var command = new Command("doctor", "Looks at every tenant's database, audit chain and files. Exit code 1 where something is wrong.") { Output.Json };
        command.SetAction((parsed, cancellation) => Output.OnInstallationAsync(configuration, async services =>
        {
            var findings = new List<Finding>();
            foreach (var tenant in services.GetRequiredService<TenantRegistry>().Current.All)
            {
                findings.AddRange(await ExamineAsync(services, tenant, cancellation));
            }

            if (parsed.GetValue(Output.Json))
            {
                Output.WriteJson(findings);
            }
            else
            {
                findings.ForEach(f => Console.WriteLine($"{(f.Ok ? "ok  " : "BAD ")} {f.Tenant,-16} {f.What}"));
            }

            return findings.TrueForAll(f => f.Ok) ? Exit.Done : Exit.Refused;
        }));
        return command;
    }

    private static async Task<List<Finding>> ExamineAsync(IServiceProvider services, Tenant tenant, CancellationToken cancellation)
    {
        var name = tenant.Name.Value;
        if (services.GetRequiredService<TenantRegistry>().Broken.TryGetValue(tenant.Id, out var reason))
        {
            return [new Finding(name, false, $"could not be brought up to date: {reason}")];
        }

        try
        {
            return await services.GetRequiredService<TenantScopes>().ReadAsync(tenant, async scope =>
            {
                var session = scope.GetRequiredService<TenantSession>();
                var integrity = session.Connection is Microsoft.Data.Sqlite.SqliteConnection ? (string?)await session.Connection.ScalarAsync("PRAGMA integrity_check", cancellation) : "ok";
                var broken = await scope.GetRequiredService<AuditTrail>().FirstBrokenAsync(cancellation);
                var current = tenant.SchemaVersion == scope.GetRequiredService<TenantMigrations>().Version;
                return new List<Finding>
                {
                    new(name, integrity == "ok", $"database: {integrity}"),
                    new(name, current, current ? "schema is this build's" : $"schema {tenant.SchemaVersion} is not this build's"),
                    new(name, broken is null, broken is null ? "audit chain holds" : $"audit chain breaks at entry {broken}"),
                };
            });
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or IOException)
        {
            return [new Finding(name, false, $"database cannot be read: {fault.Message}")];
        }
    }

    private sealed record Finding(string Tenant, bool Ok, string What);
}
