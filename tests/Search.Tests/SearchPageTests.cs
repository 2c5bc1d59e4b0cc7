using System.Net;
using Municipal.Testing;

namespace Municipal.Search.Tests;

public sealed class SearchPageTests
{
    private static readonly TestRecipe Full = new()
    {
        Steps = """
            { "name": "content",
              "pages": [ { "address": "bench", "title": { "ko": "의자를 신청하려면", "en": "How to ask for a bench" }, "body": { "ko": "글", "en": "Text" } },
                         { "address": "secret", "title": "의자 초안", "body": "아직", "published": false } ],
              "news": [ { "number": 1, "title": "의자를 놓았습니다", "body": "글", "publishedOn": "2026-03-04" } ] },
            { "name": "proposals", "items": [ { "key": "a", "title": "공원에 의자 놓기", "field": "environment", "fiscalYear": 2027, "purpose": "쉬게" } ] }
            """,
    };

    [Theory, OnEachDatabase]
    public async Task Get_FindsWhatEachFeatureHas_AndNoDraft(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, Full);

        var page = (await gu.Browse().GetAsync("/search?q=의자")).Expect(HttpStatusCode.OK);

        Assert.Equal(["의자를 신청하려면", "공원에 의자 놓기", "의자를 놓았습니다"], page.All(".row-item__title").Select(t => t.TextContent.Trim()));
        Assert.Contains("모두 3건", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_InEnglish_ShowsEnglishTitles()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Full);

        var page = (await gu.Browse().GetAsync("/en/search?q=bench")).Expect(HttpStatusCode.OK);

        Assert.Equal("How to ask for a bench", Assert.Single(page.All(".row-item__title")).TextContent.Trim());
    }

    [Theory]
    [InlineData("/search?q=없는말", "맞는 것이 없습니다")]
    [InlineData("/search?q=의", "한 글자로는 찾기 어렵습니다")]
    [InlineData("/search?q=<script>alert(1)</script>", "맞는 것이 없습니다")]
    public async Task Get_NothingToShow_SaysWhatToDo(string address, string sentence)
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Full);

        var page = (await gu.Browse().GetAsync(address)).Expect(HttpStatusCode.OK);

        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FeatureOff_IsNotAsked_AndSearchItselfGoesWithItsField()
    {
        await using var gu = await TestTenant.CreateAsync(Database.Sqlite, Full);
        await gu.SwitchAsync("Content.News", on: false);
        Assert.DoesNotContain("의자를 놓았습니다", (await gu.Browse().GetAsync("/search?q=의자")).Text, StringComparison.Ordinal);
        Assert.NotEmpty((await gu.Browse().GetAsync("/")).All("form[role=search]"));

        await gu.SwitchAsync("Search", on: false);

        (await gu.Browse().GetAsync("/search?q=의자")).Expect(HttpStatusCode.NotFound);
        Assert.Empty((await gu.Browse().GetAsync("/")).All("form[role=search]"));
    }
}
