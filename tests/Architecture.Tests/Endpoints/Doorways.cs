using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>
/// Addresses of a furnished portal with real values in their places: as the portal's own pages link to them, else found by trying what
/// stands in the database under the place's name, and the words of the installation.
/// </summary>
internal sealed class Doorways
{
    private const int MostTries = 1_000;
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _links = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fixed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly TestTenant _portal;
    private readonly TestBrowser _everybody;

    private Doorways(TestTenant portal, TestBrowser everybody) => (_portal, _everybody) = (portal, everybody);

    /// <summary>Addresses that lead nowhere, whatever is tried.</summary>
    public List<Address> Lost { get; } = [];

    public static async Task<Doorways> FindAsync(TestTenant portal, TestBrowser everybody, IReadOnlyList<Address> addresses)
    {
        var doorways = new Doorways(portal, everybody);
        var fixedOnes = addresses.Where(a => !a.HasParameters).ToList();
        foreach (var address in fixedOnes.Where(a => a.Page is not null))
        {
            await doorways.VisitAsync(address.Route);
        }

        doorways._fixed.UnionWith((await EndpointTable.PortalAsync()).Concat(fixedOnes).Where(a => !a.HasParameters).Select(a => a.Route));
        var pool = await doorways.PoolAsync(addresses);
        foreach (var address in addresses.Where(a => a.HasParameters).OrderBy(a => a.Pattern.PathSegments.Count).ThenBy(a => a.Route, StringComparer.Ordinal))
        {
            if (!await doorways.TryAsync(address, pool))
            {
                doorways.Lost.Add(address);
            }
        }

        return doorways;
    }

    /// <summary>The address with values in its places; null where none were found.</summary>
    public string? Of(Address address) => address.HasParameters ? _paths.GetValueOrDefault(address.Route) : address.Route;

    /// <summary>Whether some place of the address is filled from the portal's own data rather than with a word of the installation.</summary>
    public bool HasOwnData(Address address) => Of(address) is { } path && address.HasParameters && ValuesIn(address, path)?.Any(v => !_words.Contains(v)) == true;

    /// <summary>The path of one of a page's handlers.</summary>
    public static string To(string path, string? handler) => handler is null ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={handler}";

    private async Task<TestPage> VisitAsync(string path)
    {
        var page = await _everybody.GetAsync(path);
        var root = $"/{_portal.Tenant.Name}";
        foreach (var link in page.All("a[href], img[src]").Select(a => a.GetAttribute("href") ?? a.GetAttribute("src")!))
        {
            if (_portal.Tenant.IsCity ? link.StartsWith('/') : link.StartsWith(root + "/", StringComparison.Ordinal))
            {
                _links.Add((_portal.Tenant.IsCity ? link : link[root.Length..]).Split('#')[0]);
            }
        }

        return page;
    }

    private async Task<bool> TryAsync(Address address, ILookup<string, string> pool)
    {
        // "…/new" fits "…/{number}" too, where it is no address of its own; what has a number comes first.
        var linked = _links.Except(_fixed).Where(l => ValuesIn(address, l) is not null).OrderByDescending(l => ValuesIn(address, l)!.Any(v => v.Any(char.IsAsciiDigit))).ToList();
        foreach (var path in linked.Concat(Combinations(address, pool).Take(MostTries)))
        {
            var page = address.Methods.Contains("GET") ? await VisitAsync(path) : await _everybody.SendAsync(HttpMethod.Post, path, null);
            if (page.Status != HttpStatusCode.NotFound)
            {
                _paths.TryAdd(address.Route, path);
            }

            if (page.Status == HttpStatusCode.OK)
            {
                _paths[address.Route] = path;
                return true;
            }
        }

        return _paths.ContainsKey(address.Route);
    }

    /// <summary>First what the nearest address above has, for what lies below it belongs to the same thing.</summary>
    private IEnumerable<string> Combinations(Address address, ILookup<string, string> pool)
    {
        var above = _paths.Where(p => address.Route.StartsWith(p.Key + "/", StringComparison.Ordinal)).OrderByDescending(p => p.Key.Length).Select(p => (string?)p.Value.Split('?')[0]).FirstOrDefault();
        var places = address.Pattern.Parameters;
        var known = above is null ? [] : above.Split('/').Where((part, i) => address.Pattern.PathSegments.ElementAtOrDefault(i - 1)?.Parts is [RoutePatternParameterPart]).ToList();
        return Fillings(known, places, pool).Concat(known.Count == 0 ? [] : Fillings([], places, pool)).Select(values => Fill(address, values));
    }

    private static IEnumerable<IReadOnlyList<string>> Fillings(List<string> known, IReadOnlyList<RoutePatternParameterPart> places, ILookup<string, string> pool)
    {
        IEnumerable<IReadOnlyList<string>> start = [known];
        return places.Skip(known.Count).Aggregate(start, (all, place) => all.SelectMany(values => Candidates(place, pool).Select(v => (IReadOnlyList<string>)[.. values, v])));
    }

    private static IEnumerable<string> Candidates(RoutePatternParameterPart place, ILookup<string, string> pool) =>
        Wants(place, "guid") ? pool["id"].Where(v => Guid.TryParse(v, out _)).Distinct()
        : Wants(place, "int") || Wants(place, "long") ? pool[place.Name].Concat(pool[$"fiscal_{place.Name}"]).Where(v => long.TryParse(v, out _)).Distinct()
        : pool[""].Concat(pool[place.Name].Where(v => v.Length > 0 && !v.Contains('/', StringComparison.Ordinal))).Distinct();

    private async Task<ILookup<string, string>> PoolAsync(IReadOnlyList<Address> addresses)
    {
        var services = _portal.Installation.Services;
        var catalog = services.GetRequiredService<ModuleCatalog>();
        _words.UnionWith(addresses.SelectMany(a => a.Pattern.Parameters).Select(p => p.Default as string).OfType<string>());
        _words.UnionWith(catalog.Features.Where(f => !f.AlwaysOn).Select(f => f.Id));
        _words.UnionWith(catalog.All<SettingsSection>().Select(s => s.Contribution.Name));
        // The other menu, and the gu as a whole among its areas: every portal has them.
        _words.UnionWith(["footer", "whole"]);
        var tenants = _portal.Tenant.IsCity ? services.GetRequiredService<TenantRegistry>().Current.All.Where(t => !t.IsCity).Select(t => t.Name.Value) : [];
        return (await TenantContents.ReadAsync(_portal)).Cells.Select(c => (c.Column, c.Value)).Concat(_words.Concat(tenants).Select(w => (Column: "", Value: w))).ToLookup(c => c.Column, c => c.Value, StringComparer.Ordinal);
    }

    /// <summary>The values that a path has in the places of an address; null where it is no such path.</summary>
    private static List<string>? ValuesIn(Address address, string path)
    {
        var values = new RouteValueDictionary();
        // Whatever nothing else answers to would match every link.
        if (address.Pattern.Parameters.Any(p => p.IsCatchAll) || !new TemplateMatcher(new RouteTemplate(address.Pattern), []).TryMatch(path.Split('?')[0], values))
        {
            return null;
        }

        var found = address.Pattern.Parameters.Select(p => (Place: p, Value: values[p.Name]?.ToString() ?? "")).ToList();
        return found.All(f => f.Value.Length > 0 && (!Wants(f.Place, "guid") || Guid.TryParse(f.Value, out _)) && (!Wants(f.Place, "int") || long.TryParse(f.Value, out _))) ? [.. found.Select(f => f.Value)] : null;
    }

    private static bool Wants(RoutePatternParameterPart place, string policy) => place.ParameterPolicies.Any(p => p.Content == policy);

    private static string Fill(Address address, IReadOnlyList<string> values)
    {
        var left = new Queue<string>(values);
        return "/" + string.Join('/', address.Pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            _ => Uri.EscapeDataString(left.Dequeue()),
        }))));
    }
}
