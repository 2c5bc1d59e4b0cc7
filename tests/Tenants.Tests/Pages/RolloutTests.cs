using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Tenants.Facts;
using Municipal.Tenants.Rollouts;
using Municipal.Tenants.Rules;
using Municipal.Testing;

namespace Municipal.Tenants.Tests.Pages;

public sealed class RolloutTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Post_SheetThatIsRight_MakesItsPortals(Database database)
    {
        var city = await CityHost.OnAsync(database);
        await city.PortalAsync("bulk-b");
        var browser = await city.SignInAsync(Roles.CityStaff);

        var check = await CheckAsync(browser, "name,titleKo,titleEn,recipe,colour\nbulk-a,가구,A-gu,gu-light,#8a2a5b\nbulk-b,나구,B-gu,gu-light,\n");
        var started = await check.SubmitAsync(button: "개설 시작", form: "#progress form");
        await city.Get<RolloutRunner>().WhenIdleAsync(IdOf(check));
        var end = await started.FollowAsync();

        Assert.Equal("#8a2a5b", city.Find("bulk-a")!.Brand.PrimaryColour);
        Assert.Equal(["만듦", "이미 있음"], end.All("tbody .status").Select(s => s.TextContent));
    }

    [Theory, OnEachDatabase]
    public async Task Post_SheetWithFaults_ShowsThemPerRowAndStartsNothing(Database database)
    {
        var city = await CityHost.OnAsync(database);
        var browser = await city.SignInAsync(Roles.CityStaff);

        var check = await CheckAsync(browser, "name,titleKo,recipe,colour\nfaulty-a,가구,gu-light,\nfaulty-b,나구,gu-light,#ffff00\nfaulty-a,다구,gu-light,\n");

        Assert.Equal(["고쳐야 함", "고쳐야 함", "고쳐야 함"], check.All("tbody .status").Select(s => s.TextContent));
        (await browser.PostAsync(check.Address.AbsolutePath)).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.Null(city.Find("faulty-a"));
    }

    [Theory, OnEachDatabase]
    public async Task Continue_AfterAKillBetweenTwoRows_MakesTheRest(Database database)
    {
        var city = await CityHost.OnAsync(database);
        var rollout = await KilledAfterFirstRowAsync(city);

        // Work in the background keeps the time of whoever starts it.
        await city.ReadAsync(async services =>
        {
            var runner = services.GetRequiredService<RolloutRunner>();
            runner.Start(rollout);
            await runner.WhenIdleAsync(rollout);
            return true;
        });

        Assert.NotNull(city.Find("cut-a"));
        Assert.NotNull(city.Find("cut-b"));
        var view = await city.ReadAsync(services => services.GetRequiredService<RolloutBook>().FindAsync(rollout, Cancellation));
        Assert.Equal([RowState.Created, RowState.Created], view!.Rows.Select(r => r.State));
        Assert.NotNull(view.Rollout.EndedAt);
    }

    [Theory, OnEachDatabase]
    public async Task Get_Template_HasThe25GuAndPassesItsOwnCheck(Database database)
    {
        var city = await CityHost.OnAsync(database);

        var file = (await (await city.SignInAsync(Roles.CityStaff)).GetAsync("/desk/portals/bulk/template.csv")).Expect(HttpStatusCode.OK);
        var (rows, fault) = RolloutSheet.Read(Encoding.UTF8.GetString(file.Body));

        Assert.Null(fault);
        Assert.Equal(Gu.OfSeoul.Select(g => (g.Slug, g.Ko)), rows.Select(r => (r.Name, r.TitleKo)));
        Assert.Equal(25, rows.Count);
    }

    private static async Task<TestPage> CheckAsync(TestBrowser browser, string sheet)
    {
        var form = await browser.GetAsync("/desk/portals/bulk");
        return await (await form.SubmitAsync(f => f["Input.Text"] = sheet)).FollowAsync();
    }

    private static Guid IdOf(TestPage page) => Guid.Parse(page.Address.Segments[^1]);

    /// <summary>A process that made the first portal, claimed its row, and was killed before it could say so.</summary>
    private static async Task<Guid> KilledAfterFirstRowAsync(TestTenant city)
    {
        var (rollout, killed) = (Guid.Empty, Guid.CreateVersion7());
        await city.WriteAsync(services =>
        {
            var book = services.GetRequiredService<RolloutBook>();
            var made = book.Add([new PortalWish { Name = "cut-a", TitleKo = "가구", Recipe = "gu-light" }, new PortalWish { Name = "cut-b", TitleKo = "나구", Recipe = "gu-light" }], new Actor("test"));
            book.Start(made, new Actor("test"));
            rollout = made.Id;
            return Task.CompletedTask;
        });
        await city.WriteAsync(services => services.GetRequiredService<RolloutBook>().ClaimAsync(rollout, killed, Cancellation));
        await city.PortalAsync("cut-a");
        city.Clock.Advance(TimeSpan.FromMinutes(3));
        return rollout;
    }
}
