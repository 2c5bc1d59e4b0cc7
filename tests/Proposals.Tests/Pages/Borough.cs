using System.Net;
using Municipal.Testing;

namespace Municipal.Proposals.Tests.Pages;

/// <summary>A gu in its proposal stage, and what residents do there.</summary>
internal static class Borough
{
    public const string Title = "홍제천 산책로에 의자 놓기";

    private static readonly TestRecipe Recipe = RecipeOf("");

    private static TestRecipe RecipeOf(string limits) => new()
    {
        Steps = $$$"""
            { "name": "areas", "asOf": "2027-01-01", "source": { "ko": "시험", "en": "Test" }, "areas": [
                { "code": "whole", "name": { "ko": "한빛구", "en": "Hanbit-gu" }, "population": 300 }, { "code": "1132051100", "name": { "ko": "창1동", "en": "Chang 1-dong" }, "population": 300 } ] },
            { "name": "cycle", "cycles": [ { "fiscalYear": 2028, "title": { "ko": "2028년", "en": "2028" }, "shareBasisPoints": 100, "published": true,
                "versions": [ { "total": 800000000000, "datedOn": "2027-01-02", "source": "시험" } ],
                "tracks": [ { "kind": "citizenProposal", "name": { "ko": "주민제안", "en": "Proposals" }, "decides": { "ko": "투표", "en": "Vote" }, {{{limits}}} "stages": [
                    { "kind": "proposal", "name": { "ko": "제안 받기", "en": "Call" }, "opens": "2027-04-01", "closes": "2027-06-30" },
                    { "kind": "voting", "name": { "ko": "투표", "en": "Vote" }, "opens": "2027-08-01", "closes": "2027-08-31" } ] } ] } ] }
            """,
    };

    public static Task<TestTenant> OpenAsync(Database database) => TestTenant.CreateAsync(database, Recipe);

    /// <summary>One in which a person may support so many proposals.</summary>
    public static Task<TestTenant> OpenAsync(Database database, int supportsPerPerson) =>
        TestTenant.CreateAsync(database, RecipeOf($"\"supportsPerPerson\": {supportsPerPerson},"));

    /// <summary>Writes a draft with everything a proposal needs.</summary>
    /// <returns>The draft's address, without its step.</returns>
    public static async Task<string> DraftAsync(this TestBrowser resident, string title = Title)
    {
        var begun = await resident.PostAsync("/proposals/new", ("Input.Title", title), ("Input.Field", "environment"), ("Input.Area", "none"));
        var place = begun.Location ?? throw new InvalidOperationException(begun.Gist);
        var draft = place[..place.LastIndexOf('/')];
        (await resident.PostAsync($"{draft}/details", ("Input.Purpose", "쉴 곳이 없습니다."), ("Input.Content", "의자 열 개를 놓습니다."))).Expect(HttpStatusCode.Redirect);
        return draft;
    }

    /// <summary>Publishes a draft.</summary>
    /// <returns>The proposal's address inside the portal.</returns>
    public static async Task<string> PublishAsync(this TestBrowser resident, string draft)
    {
        var published = (await resident.PostAsync($"{draft}/check", ("Input.Consent", "true"))).Expect(HttpStatusCode.Redirect);
        return published.Location![published.Location!.IndexOf("/proposals/", StringComparison.Ordinal)..];
    }

    public static async Task<string> ProposeAsync(this TestBrowser resident, string title = Title) => await resident.PublishAsync(await resident.DraftAsync(title));

    public static async Task<TestPage> AttachAsync(this TestBrowser resident, string place, string name, byte[] content, string? alt = null)
    {
        var page = (await resident.GetAsync($"{place}/files")).Expect(HttpStatusCode.OK);
        return alt is null
            ? await page.SubmitAsync(form => form.Attach("Document.File", name, "application/octet-stream", content), "form[action*='handler=Document']")
            : await page.SubmitAsync(form =>
            {
                form.Attach("Photo.File", name, "image/jpeg", content);
                form["Photo.Alt"] = alt;
            }, "form[action*='handler=Photo']");
    }

    /// <summary>Addresses of a page's links and pictures that lead to attached files.</summary>
    public static IReadOnlyList<string> FilesOf(TestPage page) =>
        [.. page.All("main img[src*='/proposals/files/'], main .file-list a").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!)];

    public static async Task HideAsync(this TestTenant gu, string proposal)
    {
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        (await officer.PostAsync($"/desk{proposal}?handler=Hide", ("Input.Reason", "전화번호가 있습니다."))).Expect(HttpStatusCode.Redirect);
    }
}
