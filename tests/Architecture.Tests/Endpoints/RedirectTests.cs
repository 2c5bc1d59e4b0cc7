using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>No address and no host that a visitor sends leads anybody out of the portal.</summary>
public sealed class RedirectTests
{
    private static readonly string[] Outside =
    [
        "//evil.test", "///evil.test", "/\\evil.test", "\\\\evil.test", "https://evil.test", "https:evil.test", "http:/evil.test", "javascript:alert(1)", "/{0}/..//evil.test", "/{0}/%2e%2e//evil.test",
        "/{0}/../gu-elsewhere/desk", "/{0}//evil.test", "/{0}/.//evil.test", "/..//evil.test", "/{0}\\..\\\\evil.test", "/{0}/\t/evil.test", "/{0}/\r\nLocation: https://evil.test", " //evil.test",
        "/{0}@evil.test", "/{0}.evil.test", "%2f%2fevil.test", "/%2fevil.test", "/{0}/desk?x=//evil.test", "/{0}/desk#//evil.test", "",
    ];

    [Fact]
    public async Task Parameter_WithAnAddress_NeverLeadsOut()
    {
        await using var gu = await Furnished.GuAsync();
        var found = new List<string>();
        var followed = 0;
        foreach (var portal in (TestTenant[])[gu, await CityPortal.GetAsync()])
        {
            foreach (var address in (await EndpointTable.ReadAsync(portal.Installation.Services)).Where(a => !a.IsPlatform && !a.HasParameters && a.Methods.Contains("GET")))
            {
                foreach (var parameter in ParametersOf(address).Where(p => p.Contains("return", StringComparison.OrdinalIgnoreCase) || p.Contains("next", StringComparison.OrdinalIgnoreCase) || p.Contains("url", StringComparison.OrdinalIgnoreCase)))
                {
                    foreach (var outside in Outside.Select(o => string.Format(System.Globalization.CultureInfo.InvariantCulture, o, portal.Tenant.Name)))
                    {
                        var path = $"{address.Route}?{parameter}={Uri.EscapeDataString(outside)}";
                        foreach (var browser in (TestBrowser[])[portal.Browse(), await portal.SignInAsync(Roles.Resident)])
                        {
                            var page = await browser.GetAsync(path);
                            followed += page.Location is null ? 0 : 1;
                            Note(portal, path, page.Location);
                            found.AddRange(page.All("a[href], form[action]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("action")!).Where(LeadsOut).Select(l => $"{path}: shows {l}"));
                        }
                    }
                }
            }

            foreach (var outside in Outside.Skip(9).Take(6).Append("/{0}").Append("/"))
            {
                var browser = portal.Browse();
                var target = string.Format(System.Globalization.CultureInfo.InvariantCulture, outside, portal.Tenant.Name).Replace("\t", "%09", StringComparison.Ordinal);
                var form = await browser.GetAsync($"/account/sign-in?return={Uri.EscapeDataString(target)}");
                var page = await form.SubmitAsync(f => (f["Input.Email"], f["Input.Password"]) = ("resident@example.test", TestPerson.Password), form: "main form[action*='/account/sign-in']");
                Note(portal, $"signing in towards {target}", page.Location);
            }
        }

        void Note(TestTenant portal, string what, string? location)
        {
            if (location is not null && (LeadsOut(location) || !portal.Tenant.IsCity && !(location + "/").StartsWith($"/{portal.Tenant.Name}/", StringComparison.Ordinal)))
            {
                found.Add($"{what}: leads to {location}");
            }
        }

        Violations.None(found, "Read such an address with PortalPath.Returning, and go there with GoTo.");
        Assert.True(followed > 10, "No parameter that leads anywhere was found.");
    }

    [Theory]
    [InlineData("//evil.test/?lang=en")]
    [InlineData("//evil.test/%2e%2e?display=large.high")]
    [InlineData("//evil.test/desk")]
    [InlineData("///evil.test/my")]
    [InlineData("/en//evil.test/?lang=ko")]
    [InlineData("/%5cevil.test/?lang=en")]
    public async Task Path_ThatBeginsLikeAHost_LeadsNowhere(string path)
    {
        using var http = (await CityPortal.GetAsync()).Installation.Server.CreateClient();
        using var answer = await http.GetAsync(new Uri($"http://localhost{path}"), TestContext.Current.CancellationToken);

        Assert.False(answer.Headers.Location is { } to && LeadsOut(to.OriginalString), $"{path} leads to {answer.Headers.Location}");
    }

    [Theory]
    [InlineData("evil.test", false)]
    [InlineData("localhost.evil.test", false)]
    [InlineData("localhost:4444", true)]
    [InlineData("LOCALHOST:4444", true)]
    public async Task Host_FromTheVisitor_IsNeverInAMail(string host, bool isKnown)
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite);
        var browser = gu.Browse();
        var form = (await browser.GetAsync("/account/forgotten")).One("main form input[name=__RequestVerificationToken]").GetAttribute("value")!;
        using var fields = new FormUrlEncodedContent([new("Input.Email", "resident@example.test"), new("__RequestVerificationToken", form)]);
        var page = await browser.SendAsync(HttpMethod.Post, "/account/forgotten", fields, ("Host", host), ("X-Forwarded-Host", "evil.test"), ("Forwarded", "host=evil.test"), ("X-Forwarded-Proto", "ftp"));

        Assert.Equal(isKnown ? 302 : 404, (int)page.Status);
        var mails = await gu.MailAsync();
        Assert.Equal(isKnown ? 1 : 0, mails.Count);
        Assert.All(mails, m => Assert.Contains("http://localhost/", m.Body, StringComparison.OrdinalIgnoreCase));
        Assert.All(mails, m => Assert.DoesNotContain("4444", m.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mail_WithAPublicAddress_BearsThatAlone()
    {
        await using var installation = await TestInstallation.StartAsync(Database.Sqlite, null, "--Municipal:PublicAddress=https://pb.example.test/");
        await using var gu = await TestTenant.CreateAsync(installation);
        await gu.Browse().PostAsync("/account/forgotten", ("Input.Email", "resident@example.test"));

        Assert.Contains($"https://pb.example.test/{gu.Tenant.Name}/account/reset?token=", Assert.Single(await gu.MailAsync()).Body, StringComparison.Ordinal);
    }

    private static IEnumerable<string> ParametersOf(Address address) => Parameters.Of(address);

    private static bool LeadsOut(string location) =>
        location.Contains("evil.test", StringComparison.Ordinal) && Uri.TryCreate(new Uri("http://localhost/x"), location, out var to) && to.Host != "localhost"
        || location.Trim() is ['/', '/' or '\\', ..] or ['\\', ..] || location.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
}
