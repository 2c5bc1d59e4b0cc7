using System.Text.Json.Nodes;

namespace Municipal.Content.Tests.Pages;

public class RecipeTests
{
    private const string Step = """
        { "name": "content",
          "pages": [
            { "address": "about", "formerAddresses": ["intro"], "title": { "ko": "소개", "en": "About" }, "summary": "요약", "body": { "ko": "글", "en": "Text" },
              "draft": { "title": "소개", "body": "고치는 중" } },
            { "address": "later", "title": "나중", "body": "아직", "published": false } ],
          "news": [ { "number": 7, "title": "공모 시작", "body": "3월 4일부터", "publishedOn": "2026-03-04", "pinned": true } ],
          "menu": [ { "page": "about", "label": { "ko": "제도", "en": "PB" }, "children": [ { "entry": "/news" } ] }, { "link": "https://www.seoul.go.kr/", "label": "서울시", "hidden": true } ],
          "footer": [ { "page": "about" } ] }
        """;

    [Theory, OnEachDatabase]
    public async Task Run_Twice_ChangesNothingTheSecondTime(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        Assert.Equal(5, (await gu.RunRecipeAsync(Step)).Count);
        Assert.Empty(await gu.RunRecipeAsync(Step));
        Assert.Equal("글", (await gu.Browse().GetAsync("/about")).One("article").TextContent.Trim());
        Assert.Equal("2026-03-04", (await gu.Browse().GetAsync("/news/7")).One("time").GetAttribute("datetime"));
        (await gu.Browse().GetAsync("/intro")).Expect(HttpStatusCode.MovedPermanently);
        (await gu.Browse().GetAsync("/later")).Expect(HttpStatusCode.NotFound);
    }

    [Theory, OnEachDatabase]
    public async Task Run_RecipeChanged_UpdatesOnlyWhatNoPersonTouched(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await gu.RunRecipeAsync("""{ "name": "content", "pages": [ { "address": "a", "title": "가", "body": "글" }, { "address": "b", "title": "나", "body": "글" } ] }""");
        var staff = await gu.StaffAsync();
        var editor = (await staff.GetAsync("/a")).One("main a[href*='/desk/']").GetAttribute("href")!;
        (await staff.ReviseAsync(editor, "담당자가 고친 글")).Expect(HttpStatusCode.Redirect);

        var changes = await gu.RunRecipeAsync("""{ "name": "content", "pages": [ { "address": "a", "title": "가", "body": "새 글" }, { "address": "b", "title": "나", "body": "새 글" } ] }""");
        Assert.Equal("page b", Assert.Single(changes).What);
        Assert.Contains("담당자가 고친 글", (await gu.Browse().GetAsync("/a")).Text, StringComparison.Ordinal);
        Assert.Contains("새 글", (await gu.Browse().GetAsync("/b")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Export_ThenRunElsewhere_GivesTheSameContent(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await using var copy = await TestTenant.CreateAsync(database);
        await gu.RunRecipeAsync(Step);
        var exported = ContentOf(await gu.ExportAsync());
        await copy.RunRecipeAsync(exported);
        Assert.Equal(exported, ContentOf(await copy.ExportAsync()));
    }

    [Theory]
    [OnEachDatabase("""{ "name": "content", "pages": [ { "address": "desk", "title": "가", "body": "글" } ] }""", "desk")]
    [OnEachDatabase("""{ "name": "content", "pages": [ { "address": "a", "title": "가", "body": "" } ] }""", "KoreanMissing")]
    [OnEachDatabase("""{ "name": "content", "menu": [ { "page": "nowhere" } ] }""", "nowhere")]
    [OnEachDatabase("""{ "name": "content", "menu": [ { "link": "javascript:alert(1)", "label": "가" } ] }""", "NotHttps")]
    [OnEachDatabase("""{ "name": "content", "menu": [ { } ] }""", "exactly one")]
    public async Task Run_StepThatCannotBe_RefusesAndChangesNothing(Database database, string step, string reason)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var refused = await Assert.ThrowsAsync<RecipeException>(() => gu.RunRecipeAsync(step));
        Assert.Contains(refused.Problems, p => p.Message.Contains(reason, StringComparison.Ordinal));
    }

    private static string ContentOf(string export) =>
        JsonNode.Parse(export)!["steps"]!.AsArray().Single(s => (string?)s!["name"] == "content")!.ToJsonString(KernelJson.Options);
}
