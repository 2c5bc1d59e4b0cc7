using System.CommandLine;
using System.Data.Common;
using Municipal.Kernel;

namespace Municipal.Host;

/// <summary><c>doctor</c>: looks whether everything this installation owns is whole.</summary>
internal static class DoctorCommand
{
    public static Command Make(string[] configuration)
    {
        var command = new Command("doctor", "Looks at the registry and at every tenant's database, audit chain and files. Exit code 1 where something is wrong.") { Output.Json };
        command.SetAction((parsed, cancellation) => Output.OnInstallationAsync(configuration, async services =>
        {
            List<Finding> findings = [await ExamineHostAsync(services, cancellation)];
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

    private static async Task<Finding> ExamineHostAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var connection = services.GetRequiredService<IDatabaseProvider>().ConnectHost();
        await connection.OpenAsync(cancellation);
        var integrity = await IntegrityAsync(connection, cancellation);
        return new Finding("(registry)", integrity == "ok", $"database: {integrity}");
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
                var integrity = await IntegrityAsync(scope.GetRequiredService<TenantSession>().Connection, cancellation);
                var broken = await scope.GetRequiredService<AuditTrail>().FirstBrokenAsync(cancellation);
                var current = tenant.SchemaVersion == scope.GetRequiredService<TenantMigrations>().Version;
                var file = await scope.GetRequiredService<TenantFiles>().FirstBrokenAsync(cancellation);
                return new List<Finding>
                {
                    new(name, integrity == "ok", $"database: {integrity}"),
                    new(name, current, current ? "schema is this build's" : $"schema {tenant.SchemaVersion} is not this build's"),
                    new(name, broken is null, broken is null ? "audit chain holds" : $"audit chain breaks at entry {broken}"),
                    new(name, file is null, file is null ? "files are whole" : $"file is damaged: {file}"),
                };
            });
        }
        catch (Exception fault) when (fault is DbException or IOException)
        {
            return [new Finding(name, false, $"database cannot be read: {fault.Message}")];
        }
    }

    private static async Task<string?> IntegrityAsync(DbConnection connection, CancellationToken cancellation) =>
        connection is Microsoft.Data.Sqlite.SqliteConnection ? (string?)await connection.ScalarAsync("PRAGMA integrity_check", cancellation) : "ok";

    private sealed record Finding(string Tenant, bool Ok, string What);
}
