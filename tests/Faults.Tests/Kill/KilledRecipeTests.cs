using System.Text.Json;
using Municipal.Testing;

namespace Municipal.Faults.Tests;

/// <summary><c>kill -9</c> of <c>tenants create</c> in the middle of its recipe.</summary>
public sealed class KilledRecipeTests
{
    private const int Kills = 10;

    [Fact]
    public async Task TenantsCreate_KilledTenTimes_PortalIsWholeOrNotThere()
    {
        var house = await House.CopyAsync();
        var (inside, names) = (0, new List<string>());
        for (var kill = 0; kill < Kills; kill++)
        {
            var name = $"gu-{kill}";
            var answered = await KillCreatingAsync(house, name, TimeSpan.FromMilliseconds(Random.Shared.Next(kill * 50)));
            var stands = await Evidence.CountAsync(Path.Combine(house.Folder, "host.db"), $"SELECT count(*) FROM host_tenants WHERE name = '{name}'") == 1;
            Assert.True(!answered || stands, $"{name} was created, and is not there.");
            inside += stands ? 0 : 1;
            names.AddRange(stands ? [name] : []);
        }

        var standing = await ListAsync(house);
        Assert.Equal(names.Append(House.Tenant).Order(StringComparer.Ordinal), standing.Order(StringComparer.Ordinal));
        Assert.Equal(standing.Order(StringComparer.Ordinal), Directory.GetDirectories(Path.Combine(house.Folder, "tenants")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(house.Folder, "staging")));
        Assert.All(Directory.GetFiles(Path.Combine(house.Folder, "templates")), file => Assert.EndsWith(".db", file, StringComparison.Ordinal));
        TestContext.Current.SendDiagnosticMessage("{0} of {1} kills came before the portal stood", inside, Kills);
        Assert.True(inside >= 3, $"Only {inside} kills came in time to be worth anything.");
        // What was killed can be done again, as if it had never been tried.
        var (exitCode, _, output) = await HostProcess.CommandAsync(house.Run, "tenants", "create", "gu-0", "--recipe", "gu-light");
        Assert.True(exitCode == (names.Contains("gu-0") ? 1 : 0), output);

        await using var host = await House.StartAsync(house.Run);
        foreach (var name in names.Append("gu-0").Distinct())
        {
            (await house.Officer.GetAsync(host.Address, $"{name}/news")).Expect(200);
        }

        await house.ExpectHealthAsync();
    }

    private static async Task<bool> KillCreatingAsync(House house, string name, TimeSpan after)
    {
        var staging = Path.Combine(house.Folder, "staging");
        var left = Directory.GetFileSystemEntries(staging);
        await using var creating = HostProcess.StartCommand(house.Run, "tenants", "create", name, "--recipe", "gu-light");
        while (!creating.HasExited && Directory.GetFileSystemEntries(staging).All(left.Contains))
        {
            await Task.Delay(1);
        }

        await Task.Delay(after);
        if (!creating.HasExited)
        {
            await creating.KillAsync();
        }

        return await creating.EndAsync() == 0;
    }

    private static async Task<IReadOnlyList<string>> ListAsync(House house)
    {
        var (exitCode, said, output) = await HostProcess.CommandAsync(house.Run, "tenants", "list", "--json");
        Assert.True(exitCode == 0, output);
        using var list = JsonDocument.Parse(said);
        return [.. list.RootElement.EnumerateArray().Select(t => t.GetProperty("name").GetString()!)];
    }
}
