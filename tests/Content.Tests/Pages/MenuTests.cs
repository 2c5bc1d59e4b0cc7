namespace Municipal.Content.Tests.Pages;

public class MenuTests
{
    private const string Main = ".main-nav__list";

    [Theory, OnEachDatabase]
    public async Task Post_OrderNameAndHide_IsWhatEverybodySees(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        var before = await MenuAsync(gu);
        Assert.Contains("소식", before);

        await ActAsync(staff, "Entry:/news", "위로");
        var moved = await MenuAsync(gu);
        Assert.Equal(before.ToList().IndexOf("소식") - 1, moved.ToList().IndexOf("소식"));

        var rename = await staff.GetAsync("/desk/menu/main/rename?key=Entry%3A%2Fnews");
        (await rename.SubmitAsync(form => (form["Input.KoLabel"], form["Input.EnLabel"]) = ("알림", "Notices"))).Expect(HttpStatusCode.Redirect);
        Assert.Contains("알림", await MenuAsync(gu));
        await ActAsync(staff, "Entry:/news", "숨기기");
        Assert.DoesNotContain("알림", await MenuAsync(gu));
    }

    [Theory, OnEachDatabase]
    public async Task Post_AddPageAndLinkAndNest_ShowsBoth(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        var id = (await staff.PublishPageAsync("about", "제도 소개", "글")).Split('/')[^1];
        await (await staff.GetAsync("/desk/menu")).SubmitAsync(form => form["Input.PageId"] = id, "form[action*='AddPage']");
        (await (await staff.GetAsync("/desk/menu")).SubmitAsync(
            form => (form["Input.Address"], form["Input.KoLabel"]) = ("https://www.seoul.go.kr/", "서울시"), "form[action*='AddLink']")).Expect(HttpStatusCode.Redirect);
        await ActAsync(staff, "Link:https://www.seoul.go.kr/", "안으로");

        var page = await gu.Browse().GetAsync("/about");
        var panel = page.All($"{Main} details").Single(d => d.QuerySelector("summary")!.TextContent == "제도 소개");
        Assert.Equal([$"/{gu.Tenant.Name}/about", "https://www.seoul.go.kr/"], panel.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));

        await staff.PressAsync($"/desk/pages/{id}", "Unpublish");
        Assert.Contains("서울시", await MenuAsync(gu));
        Assert.DoesNotContain("제도 소개", await MenuAsync(gu));
    }

    [Theory]
    [OnEachDatabase("http://www.seoul.go.kr/")]
    [OnEachDatabase("javascript:alert(1)")]
    [OnEachDatabase("/about")]
    public async Task Post_LinkThatIsNotHttps_RefusesWithReason(Database database, string address)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var answer = await (await (await gu.StaffAsync()).GetAsync("/desk/menu")).SubmitAsync(
            form => (form["Input.Address"], form["Input.KoLabel"]) = (address, "밖"), "form[action*='AddLink']");
        Assert.Contains("https://", Assert.Single(answer.Expect(HttpStatusCode.UnprocessableEntity).Errors), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Switch_FeatureOffAndOn_ItsEntryReturnsToItsPlace(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        await ActAsync(staff, "Entry:/news", "위로");
        var arranged = await MenuAsync(gu);
        await gu.SwitchAsync("Content.News", on: false);
        Assert.Equal(arranged.Where(e => e != "소식"), await MenuAsync(gu));
        await gu.SwitchAsync("Content.News", on: true);
        Assert.Equal(arranged, await MenuAsync(gu));
    }

    [Theory, OnEachDatabase]
    public async Task Post_FooterPage_StandsAtTheFoot(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        var id = (await staff.PublishPageAsync("privacy", "개인정보 처리방침", "글")).Split('/')[^1];
        (await (await staff.GetAsync("/desk/menu/footer")).SubmitAsync(form => form["Input.PageId"] = id, "form[action*='AddPage']")).Expect(HttpStatusCode.Redirect);
        Assert.Equal("개인정보 처리방침", (await gu.Browse().GetAsync("/privacy")).One("footer a strong").TextContent);
    }

    private static async Task<IReadOnlyList<string>> MenuAsync(TestTenant gu) =>
        [.. (await gu.Browse().GetAsync("/")).All($"{Main} > li > a, {Main} > li > details > summary").Select(a => a.TextContent.Trim())];

    private static async Task ActAsync(TestBrowser staff, string key, string button) =>
        (await (await staff.GetAsync("/desk/menu")).SubmitAsync(form: $"form:has([value='{key}'])", button: button)).Expect(HttpStatusCode.Redirect);
}
