using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>What nobody but an attacker sends: it is answered as anything wrong is, and nothing of the inside is shown.</summary>
public sealed class HostileTests
{
    private static readonly string[] Values =
    [
        Furnished.Attack, "' OR '1'='1' -- %\\", "\0\uFFFE", "-1", "2147483648", "99999999999999999999", "0001-01-01", "9999-12-31", "../../etc/passwd{0}", new string('가', 3000),
    ];

    /// <summary>What databases tell apart.</summary>
    private static readonly string[] ForDatabases = ["' OR '1'='1' -- %\\", "\0\uFFFE", "2147483648", "9999-12-31"];

    private static readonly string[] Insides = ["   at ", "Exception", "SqliteException", "Npgsql", "SELECT ", "/src/", ".cshtml", "System.", "Microsoft."];

    [Theory, OnEachDatabase]
    public async Task Get_AnyParameterWithAnything_NeitherFailsNorBecomesMarkup(Database database)
    {
        await using var gu = await Furnished.GuAsync(database);
        var everybody = await Cast.EverybodyAsync(gu);
        var addresses = (await EndpointTable.PortalAsync()).Where(a => a.Methods.Contains("GET") && !Doors.CityOnly.Contains(a.Feature ?? "")).ToList();
        var doorways = await Doorways.FindAsync(gu, everybody, addresses);
        var found = new List<string>();
        foreach (var address in addresses)
        {
            var path = doorways.Of(address) ?? address.Filled;
            foreach (var value in database == Database.Sqlite ? Values : ForDatabases)
            {
                var names = Parameters.Of(address).Where(p => p is not ("lang" or "display")).ToList();
                var page = await everybody.GetAsync($"{path.Split('?')[0]}?{string.Join('&', names.Select(n => $"{n}={Uri.EscapeDataString(value)}"))}");
                Note(page, $"{address.Route} ({string.Join(", ", names)}) = {value[..Math.Min(value.Length, 30)]}");
            }
        }

        foreach (var value in Values.Where(v => v.Length < 200 && !v.Contains('\0', StringComparison.Ordinal)))
        {
            Note(await everybody.GetAsync("/" + Uri.EscapeDataString(value)), $"the path {value}");
            Note(await everybody.GetAsync($"/?lang={Uri.EscapeDataString(value)}&display={Uri.EscapeDataString(value)}"), $"lang and display {value}");
        }

        void Note(TestPage page, string what)
        {
            found.AddRange(Markup.TracesIn(page));
            if ((int)page.Status >= 500)
            {
                found.Add($"{what}: {(int)page.Status}");
            }

            if ((int)page.Status >= 400 && Insides.FirstOrDefault(i => page.Text.Contains(i, StringComparison.Ordinal)) is { } inside && !Values.Any(v => v.Contains(inside, StringComparison.Ordinal)))
            {
                found.Add($"{what}: shows '{inside}'");
            }
        }

        Violations.None(found, "Whatever stands in an address is checked, encoded where it is shown, and never the cause of a fault.");
    }

    [Fact]
    public async Task Send_BrokenBodies_AreRefusedWithoutInsides()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite);
        var everybody = await Cast.EverybodyAsync(gu);
        var found = new List<string>();
        foreach (var address in (await EndpointTable.PortalAsync()).Where(a => a.Methods.Contains("POST") && !Doors.CityOnly.Contains(a.Feature ?? "")))
        {
            foreach (var (type, body) in ((string, string)[])[("application/json", "{\"Input\":"), ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"), ("application/x-www-form-urlencoded", string.Concat(Enumerable.Repeat("a=b&", 2000))), ("text/xml", "<a/>")])
            {
                using var content = new StringContent(body);
                content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
                var page = await everybody.SendAsync(HttpMethod.Post, address.Filled, content);
                if ((int)page.Status is < 400 or >= 500 || Insides.Any(i => page.Text.Contains(i, StringComparison.Ordinal)))
                {
                    found.Add($"{address.Route} with {type}: {(int)page.Status}");
                }
            }
        }

        Violations.None(found, "A body that cannot be read is the sender's fault: 4xx, in the portal's words.");
    }

    [Fact]
    public async Task Page_NeverBindsAnEntity()
    {
        var entities = Assemblies.All.SelectMany(a => a.GetTypes()).Where(t => t.IsSubclassOf(typeof(DbContext)))
            .SelectMany(t => t.GetProperties()).Select(p => p.PropertyType).Where(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(DbSet<>)).Select(t => t.GenericTypeArguments[0]).ToHashSet();
        Assert.NotEmpty(entities);
        Violations.None(
            from address in await EndpointTable.PortalAsync()
            from type in Parameters.BoundTypes(address).SelectMany(Within)
            where entities.Contains(type)
            select $"{address.Route}: {type.Name}",
            "A bound entity lets a request set what no form offers. Bind a class with exactly the form's fields.");
    }

    [Fact]
    public async Task Page_BindsByNameOnly() => Violations.None(
        from address in await EndpointTable.PortalAsync()
        where address.Page is not null && address.Page.ModelTypeInfo!.IsDefined(typeof(BindPropertiesAttribute), true)
        select address.ToString(),
        "[BindProperties] fills every property of a page from the request; mark the form's own with [BindProperty].");

    private static IEnumerable<Type> Within(Type type)
    {
        var seen = new HashSet<Type>();
        var left = new Queue<Type>([type]);
        while (left.TryDequeue(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            yield return next;
            foreach (var inner in next.GenericTypeArguments.Concat(next.IsArray ? [next.GetElementType()!] : []))
            {
                left.Enqueue(inner);
            }

            if (next.Namespace?.StartsWith("Municipal", StringComparison.Ordinal) == true && !next.IsEnum)
            {
                foreach (var property in next.GetProperties().Where(p => p.CanWrite))
                {
                    left.Enqueue(property.PropertyType);
                }
            }
        }
    }
}
