namespace Municipal.Content.Tests.Pages;

public class BlockTests
{
    private const string Step = """
        { "name": "content",
          "pages": [ { "address": "with-block", "title": "소식 모음", "body": "앞 글\n\n{{news}}\n\n뒤 글\n\n{{no-such-block}}" } ],
          "news": [ { "number": 1, "title": "새 소식입니다", "body": "글", "publishedOn": "2026-03-04" } ] }
        """;

    [Theory, OnEachDatabase]
    public async Task Page_WithABlock_ShowsItWhereTheFeatureIsOn(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, new TestRecipe { Steps = Step });
        var on = (await gu.Browse().GetAsync("/with-block")).One("article");
        Assert.Contains("새 소식입니다", on.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", on.TextContent, StringComparison.Ordinal);

        await gu.SwitchAsync("Content.News", on: false);

        var off = (await gu.Browse().GetAsync("/with-block")).One("article").TextContent;
        Assert.DoesNotContain("새 소식입니다", off, StringComparison.Ordinal);
        Assert.Contains("뒤 글", off, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_OfABlockThatIsNotThere_TellsTheEditor()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, new TestRecipe { Steps = Step });
        var staff = await gu.StaffAsync();
        var editor = (await staff.GetAsync("/with-block")).One("main a[href*='/desk/']").GetAttribute("href")!;

        var preview = (await staff.GetAsync(editor + "/preview")).Expect(HttpStatusCode.OK);

        Assert.Contains("{{no-such-block}}", Assert.Single(preview.All("article .alert--warning")).TextContent, StringComparison.Ordinal);
        Assert.Contains("{{news}}", (await staff.GetAsync(editor)).One("details .table").TextContent, StringComparison.Ordinal);
    }
}
