using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Host;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>Answers that are no page: errors, redirects, files, and what the installation itself says. They carry the same headers and tell nothing.</summary>
public sealed class ErrorAnswerTests(CityPortals cities)
{
    [Theory, OnEachDatabase]
    public async Task Answer_OfEveryKind_HasSecurityHeaders(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await using var closed = await TestTenant.CreateAsync(database);
        await gu.Installation.Services.GetRequiredService<TenantRegistry>().UpdateAsync(closed.Tenant.Id, facts => facts with { Suspended = true }, CancellationToken.None);
        using var http = gu.Installation.Server.CreateClient();
        var root = $"http://localhost/{gu.Tenant.Name}";
        (HttpMethod Method, string Address, int Status)[] asked =
        [
            (HttpMethod.Get, $"{root}/nowhere", 404),
            (HttpMethod.Get, $"{root}/error", 404),
            (HttpMethod.Get, "http://nobody.example.test/", 404),
            (HttpMethod.Get, $"http://localhost/{closed.Tenant.Name}", 503),
            (HttpMethod.Get, $"{root}/desk", 302),
            (HttpMethod.Get, $"{root}?lang=en", 302),
            (HttpMethod.Post, $"{root}/account/sign-in", 400),
            (HttpMethod.Put, $"{root}/account/sign-in", 400),
            (HttpMethod.Get, "http://localhost/_/live", 200),
            (HttpMethod.Get, "http://localhost/_/nothing", 404),
            (HttpMethod.Get, "http://localhost/_/setup", 404),
            (HttpMethod.Get, "http://localhost/_assets/web/plain.css", 200),
            (HttpMethod.Get, "http://localhost/_assets/nothing.css", 404),
            (HttpMethod.Get, $"{root}/robots.txt", 200),
        ];
        var found = new List<string>();
        foreach (var (method, address, status) in asked)
        {
            using var request = new HttpRequestMessage(method, address);
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            found.AddRange(SecurityHeaders.Faults(HeadersOf(answer)).Select(f => $"{method} {address}: {f}"));
            if ((int)answer.StatusCode != status)
            {
                found.Add($"{method} {address}: {(int)answer.StatusCode} instead of {status}");
            }
        }

        Violations.None(found, "SecurityHeadersMiddleware stands before everything else.");
    }

    [Theory, OnEachDatabase]
    public async Task Get_OverHttps_AsksForHttpsFromNowOn(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        using var http = gu.Installation.Server.CreateClient();

        using var answer = await http.GetAsync(new Uri($"https://localhost/{gu.Tenant.Name}"), TestContext.Current.CancellationToken);

        Assert.StartsWith("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Get_Bug_ShowsAReferenceAndNothingOfTheInside(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await gu.WriteAsync(services => services.GetRequiredService<TenantSession>().Connection.ExecuteAsync("ALTER TABLE proposals_proposals RENAME TO proposals_elsewhere", CancellationToken.None));
        using var http = gu.Installation.Server.CreateClient();

        using var answer = await http.GetAsync(new Uri($"http://localhost/{gu.Tenant.Name}/proposals"), TestContext.Current.CancellationToken);
        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(SecurityHeaders.Faults(HeadersOf(answer)));
        Assert.Contains("문의 번호", said, StringComparison.Ordinal);
        Assert.All(["Exception", "proposals_proposals", "Npgsql", "Sqlite", "   at ", gu.Installation.GetType().Namespace!], inside => Assert.DoesNotContain(inside, said, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, OnEachDatabase]
    public async Task Get_ChoiceAtADoubleSlash_LeadsNowhere(Database database)
    {
        using var http = (await cities.OnAsync(database)).Installation.Server.CreateClient();

        using var answer = await http.GetAsync(new Uri("http://localhost//elsewhere.example.test/?lang=en"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task PostSetup_WithoutToken_Is400_AndMakesNothing()
    {
        await using var empty = await TestInstallation.StartAsync(Database.Sqlite, null, "--Municipal:FirstRun=setup");
        await empty.Services.GetRequiredService<FirstRun>().RunAsync(TestContext.Current.CancellationToken);
        using var http = empty.Server.CreateClient();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("code", "0"), KeyValuePair.Create("name", "seoul"), KeyValuePair.Create("titleKo", "서울")]);

        using var page = await http.GetAsync(new Uri("http://localhost/_/setup"), TestContext.Current.CancellationToken);
        using var answer = await http.PostAsync(new Uri("http://localhost/_/setup"), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.All([page, answer], a => Assert.Empty(SecurityHeaders.Faults(HeadersOf(a))));
        Assert.Empty(empty.Services.GetRequiredService<TenantRegistry>().Current.All);
    }

    private static ILookup<string, string> HeadersOf(HttpResponseMessage answer) =>
        answer.Headers.Concat(answer.Content.Headers).SelectMany(h => h.Value.Select(v => (Name: h.Key.ToLowerInvariant(), Value: v))).ToLookup(h => h.Name, h => h.Value);
}
