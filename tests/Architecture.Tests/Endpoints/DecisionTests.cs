using Microsoft.AspNetCore.Mvc;
using Municipal.Testing;
using Municipal.Web;

namespace Municipal.Architecture.Tests;

/// <summary>Of every address it is decided: which feature it belongs to and who may come in.</summary>
public sealed class DecisionTests
{
    private static readonly string Snapshot = Path.Combine(Repository.Root, "tests", "Architecture.Tests", "anonymous-endpoints.txt");

    [Fact]
    public async Task Endpoint_BelongsToAFeature() => Violations.None(
        (await EndpointTable.PortalAsync()).Where(a => a.Feature is null).Select(a => a.ToString()),
        "An address without a feature could not be switched off. Pages get it from their module; machine endpoints from .Endpoints(…) under a feature.");

    [Fact]
    public async Task Endpoint_HasADecision() => Violations.None(
        (await EndpointTable.PortalAsync()).Where(a => !a.IsAnonymous && a.Demands.Count == 0).Select(a => a.ToString()),
        "Nobody could enter. State in the folder's Guards.cs (or on the machine endpoint) who may: Anyone, SignedIn, Staff or May(permission).");

    [Fact]
    public async Task DeskEndpoint_AsksForStaffOrPermission() => Violations.None(
        from address in await EndpointTable.PortalAsync()
        where address.IsDesk && (address.IsAnonymous || !address.Demands.Any(d => d is RequirePermissionAttribute || d.Policy == "staff"))
        select address.ToString(),
        "The desk is for those who work here: guard.Staff() or guard.May(permission).");

    [Fact]
    public async Task Permission_AskedFor_IsDeclared()
    {
        var catalog = (ModuleCatalog)(await TestInstallation.OnAsync(Database.Sqlite)).Services.GetService(typeof(ModuleCatalog))!;
        var declared = catalog.All<Permission>().Select(p => p.Contribution.Id).ToHashSet();
        Violations.None(
            from address in await EndpointTable.PortalAsync()
            from demand in address.Demands.OfType<RequirePermissionAttribute>()
            where !declared.Contains(demand.PermissionId)
            select $"{address}: {demand.PermissionId}",
            "Contribute the permission under its feature (.Permissions(…)); one that is not declared nobody ever has.");
    }

    [Fact]
    public async Task Addresses_AreDistinct() => Violations.None(
        (await EndpointTable.PortalAsync())
            .SelectMany(a => a.Methods.Select(m => (Shape: $"{m} {string.Join('/', a.Pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart l ? l.Content : "{}"))))}", a)))
            .GroupBy(x => x.Shape).Where(g => g.Count() > 1).Select(g => g.Key),
        "Two endpoints share an address, even if no portal has both features on.");

    [Fact]
    public async Task FirstWordOfAnAddress_CannotNameAGu() => Violations.None(
        from address in await EndpointTable.PortalAsync()
        where address.Feature != "DropIn"
        let word = address.Route.Split('/')[1]
        where TenantName.TryParse(word, out _) is null
        select $"{address.Route}: '{word}'",
        "A gu of that name would stand before the city's page. Reserve the word in TenantName.");

    [Fact]
    public async Task AnonymousEndpoints_AreThoseOfTheSnapshot()
    {
        var open = (await EndpointTable.PortalAsync()).Where(a => a.IsAnonymous && a.Feature != "DropIn").Select(a => a.ToString()).Order(StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("WRITE_SNAPSHOTS") == "1")
        {
            await File.WriteAllLinesAsync(Snapshot, open, TestContext.Current.CancellationToken);
        }

        var known = await File.ReadAllLinesAsync(Snapshot, TestContext.Current.CancellationToken);
        Violations.None(
            open.Except(known).Select(a => $"newly open: {a}").Concat(known.Except(open).Select(a => $"no longer open: {a}")),
            "What anybody may ask for without an account is a decision. Where it was meant, write the list anew: WRITE_SNAPSHOTS=1 dotnet test --project tests/Architecture.Tests, and have the change reviewed.");
    }

    [Fact]
    public async Task Page_NeverWaivesAntiforgery() => Violations.None(
        from address in await EndpointTable.PortalAsync()
        where address.Page is not null && (address.Page.ModelTypeInfo!.IsDefined(typeof(IgnoreAntiforgeryTokenAttribute), true)
            || address.Page.FilterDescriptors.Any(f => f.Filter is IgnoreAntiforgeryTokenAttribute)
            || !address.Page.FilterDescriptors.Any(f => f.Filter is AutoValidateAntiforgeryTokenAttribute))
        select address.ToString(),
        "Every form carries a token and every page asks for it.");

    [Fact]
    public async Task MachineEndpoint_OnlyReads() => Violations.None(
        (await EndpointTable.PortalAsync()).Where(a => a.Page is null && a.Methods.Any(m => m is not ("GET" or "HEAD"))).Select(a => a.ToString()),
        "What writes is a page with a form: it has the anti-forgery check, the transaction and the once-only answer.");
}
