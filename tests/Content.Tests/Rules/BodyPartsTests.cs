using Municipal.Content.Rules;
using Municipal.Web;

namespace Municipal.Content.Tests.Rules;

public class BodyPartsTests
{
    [Theory]
    [InlineData("{{news}}", "[news]")]
    [InlineData("앞\n\n{{ news }}\n\n뒤", "<p>앞</p>[news]<p>뒤</p>")]
    [InlineData("{{news}}\n\n{{old-timeline}}", "[news][old-timeline]")]
    [InlineData("가운데 {{news}} 있으면", "<p>가운데 {{news}} 있으면</p>")]
    [InlineData("`{{news}}`", "<p><code>{{news}}</code></p>")]
    [InlineData("{{News}}", "<p>{{News}}</p>")]
    [InlineData("", "")]
    public void Of_ParagraphOfItsOwn_IsABlock(string markdown, string parts) => Assert.Equal(
        parts,
        string.Concat(BodyParts.Of(SafeMarkdown.ToHtml(markdown).Value!).Select(p => p.Block is null ? p.Html.Replace("\n", "", StringComparison.Ordinal) : $"[{p.Block}]")));

    [Fact]
    public void WithoutBlocks_LeavesTheText() => Assert.Equal("<p>앞</p>", BodyParts.WithoutBlocks("<p>앞</p><p>{{news}}</p>"));
}
