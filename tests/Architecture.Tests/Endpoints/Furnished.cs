using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>A portal in which every kind of thing stands once, so that every address leads to something. Each text is an attack.</summary>
internal static class Furnished
{
    /// <summary>Markup that must be seen as text; short enough for every field. Its traces in parsed HTML are what <see cref="Markup"/> looks for.</summary>
    public const string Attack = "x'\"><i data-xss></title></textarea><i data-xss>";

    /// <summary>What a spreadsheet would run.</summary>
    public const string Formula = "=HYPERLINK(1)";

    /// <summary>A word that stands in the portal's own things and nowhere else.</summary>
    public const string Marker = "모래내비밀";

    [StringSyntax("Json")]
    private const string Steps = """
        { "name": "areas", "asOf": "2027-01-01", "source": { "ko": "@", "en": "@" }, "areas": [
            { "code": "whole", "name": { "ko": "한빛구", "en": "Hanbit-gu" }, "population": 300 }, { "code": "1132051100", "name": { "ko": "모래내비밀동", "en": "Morae-dong" }, "population": 300 } ] },
        { "name": "cycle", "cycles": [ { "fiscalYear": 2028, "title": { "ko": "2028년 모래내비밀 @", "en": "2028 @" }, "shareBasisPoints": 100, "published": true,
            "versions": [ { "total": 800000000000, "datedOn": "2027-01-02", "source": "@", "sourceLink": "https://example.test/?q=%22%3E" } ],
            "milestones": [ { "name": { "ko": "모래내비밀 @", "en": "Milestone @" }, "deliverable": { "ko": "@", "en": "@" }, "dueOn": "2027-04-30" } ],
            "pots": [ { "area": "whole", "amount": 0 }, { "theme": { "ko": "@", "en": "@" }, "amount": 0 } ],
            "tracks": [ { "kind": "citizenProposal", "name": { "ko": "제안 @", "en": "Proposals @" }, "decides": { "ko": "@", "en": "@" }, "stages": [
                { "kind": "proposal", "name": { "ko": "제안 @", "en": "Call @" }, "opens": "2027-04-01", "closes": "2027-06-30" },
                { "kind": "voting", "name": { "ko": "투표 @", "en": "Vote @" }, "opens": "2027-08-01", "closes": "2027-08-31" } ] } ] } ] },
        { "name": "courses", "courses": [ { "key": "2028-basic", "kind": "basic", "fiscalYear": 2028, "title": { "ko": "모래내비밀 @", "en": "Course @" }, "summary": { "ko": "@", "en": "@" },
            "description": { "ko": "@", "en": "@" }, "operator": { "ko": "@", "en": "@" }, "audience": { "ko": "@", "en": "@" }, "place": { "ko": "@", "en": "@" }, "requiredFor": { "ko": "@", "en": "@" },
            "seats": 5, "enrolFrom": "2027-04-01", "enrolUntil": "2027-06-01", "sessions": [ { "title": { "ko": "@", "en": "@" }, "day": "2027-07-01", "from": "19:00", "to": "21:00" } ], "published": true } ] },
        { "name": "proposals", "items": [ { "key": "a", "title": "=모래내비밀 @", "field": "safety", "area": "1132051100", "cost": 50000000, "fiscalYear": 2028, "purpose": "@", "content": "+@", "effect": "-@",
            "place": "@", "period": "@", "group": "@", "proposer": "@", "source": "@", "sourceLink": "https://example.test/?q=%22%3E" },
            { "key": "b", "title": "모래내비밀 @", "field": "safety", "cost": 50000000, "fiscalYear": 2027, "purpose": "@", "place": "@", "source": "@", "standing": "shortlisted" } ] },
        { "name": "elections", "elections": [ { "key": "2027-morae", "fiscalYear": 2027, "title": { "ko": "모래내비밀 @", "en": "Vote @" }, "pot": { "ko": "@", "en": "@" }, "budget": 100000000, "form": "approval",
            "least": 1, "most": 1, "channels": [ "online" ], "count": { "rule": "greedy", "satisfaction": "cost", "ties": "cost,support,lot" }, "opens": "2027-05-01", "closes": "2027-06-30", "announced": true },
            { "key": "2026-morae", "fiscalYear": 2027, "title": { "ko": "모래내비밀 @", "en": "Vote @" }, "pot": { "ko": "@", "en": "@" }, "budget": 100000000, "form": "approval",
            "least": 1, "most": 1, "channels": [ "online" ], "count": { "rule": "greedy", "satisfaction": "cost", "ties": "cost,support,lot" }, "opens": "2026-01-02", "closes": "2026-01-09", "announced": true } ] },
        { "name": "departments", "departments": [ { "key": "parks", "name": { "ko": "모래내비밀과 @", "en": "@" } } ] },
        { "name": "content",
            "pages": [ { "address": "morae", "title": { "ko": "모래내비밀 @", "en": "Page @" }, "summary": { "ko": "@", "en": "@" }, "body": { "ko": "@\n\n[x](javascript:alert(1)) <i data-xss>", "en": "@" } } ],
            "news": [ { "number": 1, "title": { "ko": "모래내비밀 @", "en": "News @" }, "summary": { "ko": "@", "en": "@" }, "body": { "ko": "@", "en": "@" } } ],
            "menu": [ { "link": "https://example.test/", "label": { "ko": "@", "en": "@" } } ] }
        """;

    // The smallest picture there is: one transparent pixel.
    private static readonly byte[] Picture =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    /// <summary>What a furnished portal is made from.</summary>
    public static TestRecipe Recipe { get; } = new() { Steps = Steps.Replace("@", System.Text.Json.JsonEncodedText.Encode(Attack).Value, StringComparison.Ordinal) };

    /// <summary>Makes a furnished gu: what the recipe makes, and what people add through its forms.</summary>
    public static async Task<TestTenant> GuAsync(Database database = Database.Sqlite)
    {
        var gu = await TestTenant.CreateAsync(database, Recipe);
        await FurnishAsync(gu);
        return gu;
    }

    /// <summary>Adds what only people's forms can: a proposal and a draft of the first resident's, comments, an enrolment, a picture.</summary>
    public static async Task FurnishAsync(TestTenant portal)
    {
        var resident = await portal.SignInAsync(Roles.Resident);
        var draft = await ProposeAsync(resident);
        await AttachAsync(resident, draft);
        await InviteAsync(resident, draft);
        await resident.PostAsync($"{draft}/check", ("Input.Consent", "true"));
        var second = await ProposeAsync(resident);
        await AttachAsync(resident, second);
        await InviteAsync(resident, second);
        await resident.PostAsync("/proposals/2028-0001/follow");
        await resident.PostAsync("/school/2028-01/enrol");
        var office = await portal.SignInAsync(Roles.TenantAdministrator);
        await EnterAsync(office);
        await CommentAsync(resident, await portal.SignInAsync(Roles.Resident, 2), office);
        await OpineAsync(resident, office);
        await UploadAsync(office);
        await FurnishedReviews.ReviewAsync(portal);
        await CountAsync(portal);
        await portal.RunJobsAsync();
    }

    private static async Task AttachAsync(TestBrowser resident, string draft)
    {
        (await (await resident.GetAsync($"{draft}/files")).SubmitAsync(form =>
        {
            form.Attach("Photo.File", "picture.png", "image/png", Picture);
            form["Photo.Alt"] = Attack;
        }, "form[action*='handler=Photo']")).Expect(System.Net.HttpStatusCode.Redirect);
        (await (await resident.GetAsync($"{draft}/files")).SubmitAsync(form => form.Attach("Document.File", $"{Marker}.pdf", "application/pdf", SampleFiles.Pdf), "form[action*='handler=Document']"))
            .Expect(System.Net.HttpStatusCode.Redirect);
    }

    private static async Task InviteAsync(TestBrowser resident, string draft) =>
        (await resident.PostAsync($"/my/proposals/{draft[(draft.LastIndexOf('/') + 1)..]}/co-proposers", ("Input.Email", "invited@example.test"))).Expect(System.Net.HttpStatusCode.Redirect);

    /// <summary>A proposal that somebody brought on paper, and a sheet that waits to be confirmed.</summary>
    private static async Task EnterAsync(TestBrowser office)
    {
        (await office.PostAsync(
            "/desk/proposals/new", ("From.Channel", "Paper"), ("From.ReceivedOn", "2027-05-01"), ("From.SaidBy", Attack), ("From.PublicName", Attack), ("From.Contact", Attack), ("From.Note", Attack),
            ("From.Consent", "true"), ("What.Title", Attack), ("What.Field", "safety"), ("What.Area", "none"), ("Input.Purpose", Attack), ("Input.Content", Attack))).Expect(System.Net.HttpStatusCode.Redirect);
        (await (await office.GetAsync("/desk/proposals/imports")).SubmitAsync(form =>
        {
            form.Attach("Input.File", $"{Marker}.csv", "text/csv", System.Text.Encoding.UTF8.GetBytes($"사업명,분야,\"{Attack.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n{Formula} {Marker},safety,\r\n\"{Attack.Replace("\"", "\"\"", StringComparison.Ordinal)}\",nothing,\r\n"));
            (form["Input.Year"], form["Input.Source"]) = ("2028", Attack);
        })).Expect(System.Net.HttpStatusCode.Redirect);
    }

    /// <summary>On each proposal a comment of the resident's own, one of theirs that is hidden, and a neighbour's to report.</summary>
    private static async Task CommentAsync(TestBrowser resident, TestBrowser neighbour, TestBrowser office)
    {
        const string Hidden = $"{Attack} 가린 의견";
        foreach (var list in (string[])["/proposals/2028-0001/comments", "/proposals/2028-0002/comments", "/proposals/2028-0003/comments"])
        {
            foreach (var (author, text) in new[] { (neighbour, Attack), (resident, Marker), (resident, Hidden) })
            {
                (await author.PostAsync($"{list}/new", ("Input.Stance", "For"), ("Input.Text", text))).Expect(System.Net.HttpStatusCode.Redirect);
            }

            var ticks = (await office.GetAsync("/desk/comments?show=all")).All("label.choice").Where(l => l.TextContent.Contains(Hidden, StringComparison.Ordinal))
                .Select(l => ("Ticked", l.QuerySelector("input[name=Ticked]")!.GetAttribute("value")!));
            (await office.PostAsync("/desk/comments?show=all&handler=Hide", [.. ticks, ("Input.Reason", "abuse"), ("Input.Note", Attack)])).Expect(System.Net.HttpStatusCode.Redirect);
        }
    }

    /// <summary>A vote in which nobody took part, with its result in public. Its box is tidied beside the answer; nobody takes the portal away before that is done.</summary>
    private static async Task CountAsync(TestTenant portal)
    {
        var officer = await portal.SignInAsync(Roles.PbOfficer);
        foreach (var step in (string[])["Seal", "Lot", "Count", "Publish"])
        {
            (await officer.PostAsync($"/desk/voting/2026-morae/count?handler={step}", ("Input.Seed", Marker), ("Input.Source", Attack))).Expect(System.Net.HttpStatusCode.Redirect);
        }

        while (await portal.ReadAsync(services => services.GetRequiredService<TenantSession>().Connection.ScalarAsync("SELECT key FROM voting_elections WHERE sealed_at IS NOT NULL AND tidied_at IS NULL", CancellationToken.None)) is not null)
        {
            await Task.Delay(20);
        }
    }

    /// <summary>An opinion that waits for its answer, and one that has it.</summary>
    private static async Task OpineAsync(TestBrowser resident, TestBrowser office)
    {
        for (var i = 0; i < 2; i++)
        {
            (await resident.PostAsync("/opinions/new", ("Input.Line", "line"), ("Input.Named", Marker), ("Input.Text", Attack))).Expect(System.Net.HttpStatusCode.Redirect);
        }

        var first = (await office.GetAsync("/desk/opinions")).All("main th a")[0].GetAttribute("href")!;
        (await (await office.GetAsync(first[first.IndexOf("/desk/", StringComparison.Ordinal)..])).SubmitAsync(
            form => (form["Input.Department"], form["Input.Answer"]) = (Marker, Attack), "form[action*='handler=Answer']")).Expect(System.Net.HttpStatusCode.Redirect);
    }

    private static async Task<string> ProposeAsync(TestBrowser resident)
    {
        var begun = await resident.PostAsync("/proposals/new", ("Input.Title", $"=모래내비밀 {Attack}"), ("Input.Field", "safety"), ("Input.Area", "none"));
        var place = begun.Location ?? throw new InvalidOperationException($"No proposal could be begun: {begun.Gist}");
        // Leads to the draft's next page, whichever that is.
        var draft = place[..place.LastIndexOf('/')];
        (await resident.PostAsync($"{draft}/details", ("Input.Purpose", Attack), ("Input.Content", Attack), ("Input.Effect", Attack), ("Input.Place", Attack), ("Input.Period", "x"), ("Input.Estimate", "5천만원")))
            .Expect(System.Net.HttpStatusCode.Redirect);
        return draft;
    }

    private static async Task UploadAsync(TestBrowser office)
    {
        var page = await office.GetAsync("/desk/media/new");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Attack), "Input.KoAlt" },
            { new StringContent("true"), "Input.IsDecorative" },
            { new StringContent(page.One("main form input[name=__RequestVerificationToken]").GetAttribute("value")!), "__RequestVerificationToken" },
        };
        using var file = new ByteArrayContent(Picture) { Headers = { ContentType = MediaTypeHeaderValue.Parse("image/png") } };
        form.Add(file, "Input.File", "picture.png");
        (await office.SendAsync(HttpMethod.Post, "/desk/media/new", form)).Expect(System.Net.HttpStatusCode.Redirect);
    }
}
