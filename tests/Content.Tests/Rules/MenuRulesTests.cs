using Municipal.Content.Rules;

namespace Municipal.Content.Tests.Rules;

public class MenuRulesTests
{
    private static readonly string[] Entries = ["/guide", "/proposals", "/news"];

    [Fact]
    public void WithEntries_NothingArranged_GivesDefaultOrder() => Assert.Equal("/guide /proposals /news", Paths(MenuRules.WithEntries([], Entries)));

    [Fact]
    public void WithEntries_NewFeature_ComesBehindTheEntryBeforeIt() =>
        Assert.Equal("/news /guide /proposals", Paths(MenuRules.WithEntries([Entry("/news"), Entry("/guide")], Entries)));

    [Fact]
    public void WithEntries_EntryBeforeItIsBelowAnother_ComesBehindThatOne() =>
        Assert.Equal("/about(/guide) /proposals /news", Paths(MenuRules.WithEntries([Entry("/about") with { Children = [Entry("/guide")] }, Entry("/news")], Entries)));

    [Fact]
    public void WithEntries_NoEntryBeforeIt_ComesFirst() =>
        Assert.Equal("/guide /proposals /news", Paths(MenuRules.WithEntries([Entry("/proposals"), Entry("/news")], Entries)));

    [Fact]
    public void Visible_HiddenOrGone_FallsAwayAndChildrenMoveUp()
    {
        MenuItem[] items = [Entry("/gone") with { Children = [Entry("/a")] }, Entry("/hidden") with { IsHidden = true, Children = [Entry("/b")] }, Entry("/c")];
        Assert.Equal("/a /c", Paths(MenuRules.Visible(items, i => i.Target != "/gone")));
    }

    [Theory]
    [InlineData("/b", -1, "/b /a /c")]
    [InlineData("/b", 1, "/a /c /b")]
    [InlineData("/a", -1, "/a /b /c")]
    [InlineData("/c", 1, "/a /b /c")]
    public void Move_OnePlace_StopsAtTheEnds(string path, int by, string expected) =>
        Assert.Equal(expected, Paths(MenuRules.Move([Entry("/a"), Entry("/b"), Entry("/c")], Entry(path).Key, by)));

    [Fact]
    public void Move_Child_StaysAmongItsNeighbours() =>
        Assert.Equal("/a(/c /b)", Paths(MenuRules.Move([Entry("/a") with { Children = [Entry("/b"), Entry("/c")] }], Entry("/c").Key, -1)));

    [Fact]
    public void Nest_ThenUnnest_ReturnsToTheSameMenu()
    {
        MenuItem[] items = [Entry("/a"), Entry("/b"), Entry("/c")];
        var nested = MenuRules.Nest(items, Entry("/b").Key);
        Assert.Equal("/a(/b) /c", Paths(nested));
        Assert.Equal("/a /b /c", Paths(MenuRules.Unnest(nested, Entry("/b").Key)));
    }

    [Fact]
    public void Nest_FirstOrWithChildren_ChangesNothing()
    {
        MenuItem[] items = [Entry("/a"), Entry("/b") with { Children = [Entry("/c")] }];
        Assert.Equal("/a /b(/c)", Paths(MenuRules.Nest(items, Entry("/a").Key)));
        Assert.Equal("/a /b(/c)", Paths(MenuRules.Nest(items, Entry("/b").Key)));
    }

    [Fact]
    public void Remove_Link_ItsChildrenMoveUp_EntryStays()
    {
        MenuItem[] items = [new MenuItem(MenuItemKind.Link, "https://a.kr/") { Children = [Entry("/b")] }, Entry("/c")];
        Assert.Equal("/b /c", Paths(MenuRules.Remove(items, "Link:https://a.kr/")));
        Assert.Equal("https://a.kr/(/b) /c", Paths(MenuRules.Remove(items, Entry("/c").Key)));
    }

    [Theory]
    [InlineData("https://www.seoul.go.kr/main", null)]
    [InlineData("http://www.seoul.go.kr", "NotHttps")]
    [InlineData("javascript:alert(1)", "NotHttps")]
    [InlineData("https://user@seoul.go.kr/", "NotHttps")]
    [InlineData("https://localhost/", "NotHttps")]
    [InlineData("/about", "NotHttps")]
    [InlineData(null, "NotHttps")]
    public void CheckLink_OnlyWholeHttpsAddresses(string? address, string? refusal) =>
        Assert.Equal(refusal, MenuRules.CheckLink(address, new LocalizedText("서울시"))?.ToString());

    [Fact]
    public void CheckLink_NoKoreanName_Refuses() => Assert.Equal(MenuRefusal.LabelMissing, MenuRules.CheckLink("https://a.kr/", new LocalizedText("", "A")));

    private static MenuItem Entry(string path) => new(MenuItemKind.Entry, path);

    private static string Paths(IEnumerable<MenuItem> items) => string.Join(' ', items.Select(i => i.Target + (i.Children.Count > 0 ? $"({Paths(i.Children)})" : "")));
}
