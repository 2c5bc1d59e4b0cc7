using System.Xml.Linq;

namespace Municipal.Content.Tests.Pages;

public class NewsTests
{
    [Theory, OnEachDatabase]
    public async Task Get_List_PinnedFirstThenNewestInPages(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        await staff.PublishNewsAsync("고정 소식", isPinned: true);
        for (var i = 2; i <= 12; i++)
        {
            gu.Clock.Advance(TimeSpan.FromMinutes(1));
            await staff.PublishNewsAsync($"소식 {i}");
        }

        var first = await gu.Browse().GetAsync("/news");
        Assert.Equal(["고정 소식", "소식 12", "소식 11"], first.All(".row-item__title a").Take(3).Select(a => a.TextContent));
        Assert.Equal(10, first.All(".row-item").Count);
        Assert.Equal(["소식 3", "소식 2"], (await first.ClickAsync("2")).All(".row-item__title a").Select(a => a.TextContent));
        (await gu.Browse().GetAsync("/news?p=3")).Expect(HttpStatusCode.NotFound);
        Assert.Contains("고정 소식", (await gu.Browse().GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Get_Feed_IsAtomWithWholeAddresses(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await (await gu.StaffAsync()).PublishNewsAsync("공모 시작", "[안내](/guide)를 보세요 & 참여하세요");

        var entry = Assert.Single(XDocument.Parse((await gu.Browse().GetAsync("/news/feed.xml")).Expect(HttpStatusCode.OK).Source).Descendants(), e => e.Name.LocalName == "entry");
        Assert.Equal("공모 시작", entry.Elements().Single(e => e.Name.LocalName == "title").Value);
        Assert.Equal($"http://localhost/{gu.Tenant.Name}/news/1", entry.Elements().Single(e => e.Name.LocalName == "link").Attribute("href")!.Value);
        Assert.Contains($"/{gu.Tenant.Name}/guide", entry.Elements().Single(e => e.Name.LocalName == "content").Value, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Switch_NewsOffAndOn_EveryDoorClosesAndNothingIsLost(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        var editor = await staff.PublishNewsAsync("공모 시작");
        string[] doors = ["/news", "/news/1", "/news/feed.xml", "/desk/news", "/desk/news/new", editor, $"{editor}/versions", $"{editor}/preview"];

        await gu.SwitchAsync("Content.News", on: false);
        foreach (var door in doors)
        {
            (await staff.GetAsync(door)).Expect(HttpStatusCode.NotFound);
        }

        Assert.DoesNotContain("공모 시작", (await gu.Browse().GetAsync("/")).Source, StringComparison.Ordinal);
        Assert.Empty((await gu.Browse().GetAsync("/")).All("a[href$='/news']"));
        await gu.SwitchAsync("Content.News", on: true);
        foreach (var door in doors)
        {
            (await staff.GetAsync(door)).Expect(HttpStatusCode.OK);
        }
    }
}
