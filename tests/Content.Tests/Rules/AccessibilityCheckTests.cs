using Municipal.Content.Rules;
using Municipal.Web;

namespace Municipal.Content.Tests.Rules;

public class AccessibilityCheckTests
{
    private static readonly Guid Decoration = Guid.Parse("0198a1b2-0000-7000-8000-000000000001");

    [Theory]
    [InlineData("# 신청\n\n## 방법\n\n## 기간\n\n# 문의\n\n[운영계획 보기](/plan)\n\n![동 지역회의에서 주민이 손을 든 모습](/media/0198a1b2000070008000000000000002/a.jpg)")]
    [InlineData("글만 있습니다.")]
    [InlineData("")]
    [InlineData("`[여기](/a)` 와 `![](/b.png)` 는 보기입니다.")]
    public void Look_NothingWrong_SaysNothing(string markdown) => Assert.Empty(Look(markdown));

    [Theory]
    [InlineData("![](/media/0198a1b2000070008000000000000002/photo.jpg)", "AltMissing", "photo.jpg")]
    [InlineData("![IMG_2034.JPG](/media/0198a1b2000070008000000000000002/a.jpg)", "AltIsFileName", "IMG_2034.JPG")]
    [InlineData("![풍경](https://example.com/a.jpg)", "ImageElsewhere", "https://example.com/a.jpg")]
    [InlineData("# 신청\n\n### 서류", "HeadingJump", "서류")]
    [InlineData("## 신청", "FirstHeadingTooDeep", "신청")]
    [InlineData("#\n\n글", "HeadingEmpty", "")]
    [InlineData("신청은 [여기](/apply)서", "LinkSaysNothing", "여기")]
    [InlineData("[Click here](/apply)", "LinkSaysNothing", "Click here")]
    [InlineData("[더보기 >](/apply)", "LinkSaysNothing", "더보기 >")]
    [InlineData("[](/apply)", "LinkEmpty", "/apply")]
    public void Look_Barrier_SaysWhichAndWhere(string markdown, string kind, string where) =>
        Assert.Equal(new AccessibilityAdvice(Enum.Parse<AdviceKind>(kind), where), Assert.Single(Look(markdown)));

    [Fact]
    public void Look_Decoration_NeedsNoAlternative() => Assert.Empty(Look($"![](/media/{Decoration:N}/line.png)"));

    private static IReadOnlyList<AccessibilityAdvice> Look(string markdown) =>
        AccessibilityCheck.Look(SafeMarkdown.ToHtml(markdown).Value!, markdown, new HashSet<Guid> { Decoration });
}
