using Municipal.Content.Rules;
using Municipal.Web;

namespace Municipal.Content.Tests.Rules;

public class MediaReferencesTests
{
    private const string Id = "0198a1b2000070008000000000000001";

    [Fact]
    public void In_BothLanguages_FindsEachFileOnce()
    {
        var text = Written.Text(body: $"![가](/media/{Id}/a.png) [나](/seodaemun/media/{Id}/a.png)", enTitle: "T", enBody: "[b](/media/0198a1b2000070008000000000000002/b.pdf)");
        Assert.Equal(2, MediaReferences.In(text).Count);
    }

    [Theory]
    [InlineData("[안내](/about)", "href=\"/seodaemun/en/about\"")]
    [InlineData("![가](/media/0198a1b2000070008000000000000001/a.png)", "src=\"/seodaemun/en/media/0198a1b2000070008000000000000001/a.png?v=3\"")]
    [InlineData("[밖](https://seoul.go.kr/a)", "href=\"https://seoul.go.kr/a\"")]
    [InlineData("[아래](#b)", "href=\"#b\"")]
    [InlineData("[같은 곳](how)", "href=\"how\"")]
    public void Resolve_Address_FitsThePortal(string markdown, string expected) =>
        Assert.Contains(expected, MediaReferences.Resolve(SafeMarkdown.ToHtml(markdown).Value!, "/seodaemun/en", _ => 3), StringComparison.Ordinal);

    [Fact]
    public void Resolve_AttributeWrittenAsText_IsLeftAlone()
    {
        var html = MediaReferences.Resolve(SafeMarkdown.ToHtml("글 href=\"/about\" 글").Value!, "/seodaemun", _ => null);
        Assert.DoesNotContain("/seodaemun", html, StringComparison.Ordinal);
    }
}
