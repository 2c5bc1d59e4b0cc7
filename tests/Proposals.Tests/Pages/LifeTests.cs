using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Municipal.Testing;

namespace Municipal.Proposals.Tests.Pages;

/// <summary>What machines read of a proposal's life.</summary>
public sealed class LifeTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory, OnEachDatabase]
    public async Task Json_TellsTheWholeLife_AndNothingPrivate(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        var author = await gu.SignInAsync(Roles.Resident);
        var proposal = await author.ProposeAsync();
        gu.Clock.Advance(TimeSpan.FromMinutes(1));
        (await (await author.GetAsync($"{proposal}/edit")).SubmitAsync(form => form["What.Title"] = "의자와 그늘 놓기")).Expect(HttpStatusCode.Redirect);

        var file = (await gu.Browse().GetAsync($"{proposal}.json")).Expect(HttpStatusCode.OK);

        var life = JsonDocument.Parse(file.Source).RootElement;
        Assert.Equal(("2028-0001", "의자와 그늘 놓기"), (life.GetProperty("number").GetString(), life.GetProperty("title").GetString()));
        Assert.Equal(2, life.GetProperty("versions").GetArrayLength());
        Assert.Equal(["published", "edited"], life.GetProperty("trail").EnumerateArray().Select(e => e.GetProperty("kind").GetString()));
        Assert.Equal(0, life.GetProperty("more").GetProperty("comments").GetProperty("count").GetInt32());
        var person = await gu.PersonAsync(Roles.Resident);
        Assert.All([person.Name, "@", "account:", "authorId"], secret => Assert.DoesNotContain(secret, file.Source, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, OnEachDatabase]
    public async Task HiddenProposal_IsTakenOutOfEveryFile(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        var proposal = await (await gu.SignInAsync(Roles.Resident)).ProposeAsync();
        await gu.HideAsync(proposal);

        (await gu.Browse().GetAsync($"{proposal}.json")).Expect(HttpStatusCode.NotFound);
        (await gu.Browse().GetAsync($"{proposal}/feed.atom")).Expect(HttpStatusCode.NotFound);
        Assert.Empty(XDocument.Parse((await gu.Browse().GetAsync("/proposals/feed.atom")).Source).Descendants(Atom + "entry"));
    }

    [Fact]
    public async Task Feeds_HaveTheNewestFirst_InTheLanguageOfTheAddress()
    {
        await using var gu = await Borough.OpenAsync(Database.Sqlite);
        var author = await gu.SignInAsync(Roles.Resident);
        await author.ProposeAsync("첫 제안");
        gu.Clock.Advance(TimeSpan.FromHours(1));
        await author.ProposeAsync("둘째 <제안>");

        var feed = (await gu.Browse().GetAsync("/proposals/feed.atom")).Expect(HttpStatusCode.OK);
        Assert.StartsWith("application/atom+xml", feed.Headers["content-type"].Single(), StringComparison.Ordinal);
        Assert.Equal(["둘째 <제안>", "첫 제안"], XDocument.Parse(feed.Source).Descendants(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value));
        var trail = XDocument.Parse((await gu.Browse().GetAsync("/en/proposals/2028-0001/feed.atom")).Source);
        Assert.Equal("Published", Assert.Single(trail.Descendants(Atom + "entry")).Element(Atom + "title")!.Value);
    }

    [Fact]
    public async Task Page_CanBeShared_ByAddressAndCode()
    {
        await using var gu = await Borough.OpenAsync(Database.Sqlite);
        var proposal = await (await gu.SignInAsync(Roles.Resident)).ProposeAsync();
        var page = await gu.Browse().GetAsync(proposal);
        Assert.EndsWith(proposal, page.One("input[data-copy]").GetAttribute("value"), StringComparison.Ordinal);
        Assert.StartsWith("<svg", (await gu.Browse().GetAsync($"{proposal}/qr.svg")).Source.TrimStart(), StringComparison.Ordinal);
        (await gu.Browse().GetAsync("/proposals/2028-0099/qr.svg")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Calendar_HasTheStagesAsDays()
    {
        await using var gu = await Borough.OpenAsync(Database.Sqlite);
        var file = (await gu.Browse().GetAsync("/cycle/2028/calendar.ics")).Expect(HttpStatusCode.OK);
        Assert.StartsWith("text/calendar", file.Headers["content-type"].Single(), StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20270401\r\nDTEND;VALUE=DATE:20270701\r\n", file.Source, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:제안 받기 (주민제안)", file.Source, StringComparison.Ordinal);
        (await gu.Browse().GetAsync("/cycle/2030/calendar.ics")).Expect(HttpStatusCode.NotFound);
    }
}
