using System.Diagnostics;

namespace Municipal.Web.Tests;

public sealed class SafeMarkdownTests
{
    public static TheoryData<string> AllAttacks => [.. Attacks.Markdown, .. Attacks.Html];

    [Theory]
    [MemberData(nameof(AllAttacks))]
    public void ToHtml_Attack_LeavesOnlyTheAllowList(string attack)
    {
        foreach (var markdown in new[] { attack, $"가 {attack} 나", $"- 가\n\n  {attack}\n", $"> {attack}", $"**{attack}**", $"| a |\n|---|\n| {attack} |" })
        {
            Assert.Empty(AllowList.Violations(SafeMarkdown.ToHtml(markdown).Value!));
        }
    }

    [Theory]
    [InlineData("**\"강조\"**를 합니다", "<p><strong>&quot;강조&quot;</strong>를 합니다</p>")]
    [InlineData("**강조**를", "<p><strong>강조</strong>를</p>")]
    [InlineData("이 **용어(term)**는", "<p>이 <strong>용어(term)</strong>는</p>")]
    [InlineData("사업**(안)**을", "<p>사업<strong>(안)</strong>을</p>")]
    [InlineData("**'벤치'**와 *\"공원\"*이", "<p><strong>&#39;벤치&#39;</strong>와 <em>&quot;공원&quot;</em>이</p>")]
    [InlineData("**[누리집](/a)**에서", "<p><strong><a href=\"/a\">누리집</a></strong>에서</p>")]
    [InlineData("**1억 6,500만원!**으로", "<p><strong>1억 6,500만원!</strong>으로</p>")]
    [InlineData("2 * 3 * 4", "<p>2 * 3 * 4</p>")]
    public void ToHtml_EmphasisNextToParticles_Works(string markdown, string expected) =>
        Assert.Equal(expected, SafeMarkdown.ToHtml(markdown).Value!.Trim());

    [Theory]
    [InlineData("# 가", "<h2>가</h2>")]
    [InlineData("- 가\n- 나", "<ul>\n<li>가</li>\n<li>나</li>\n</ul>")]
    [InlineData("3. 가", "<ol start=\"3\">\n<li>가</li>\n</ol>")]
    [InlineData("> 가", "<blockquote>\n<p>가</p>\n</blockquote>")]
    [InlineData("`a<b`", "<p><code>a&lt;b</code></p>")]
    [InlineData("```js\na\n```", "<pre><code>a\n</code></pre>")]
    [InlineData("---", "<hr>")]
    [InlineData("가  \n나", "<p>가<br>\n나</p>")]
    [InlineData("<b>가</b>", "<p>&lt;b&gt;가&lt;/b&gt;</p>")]
    [InlineData("[가](https://a.test)", "<p><a href=\"https://a.test/\" rel=\"nofollow noopener\">가</a></p>")]
    [InlineData("[가](<동네 소식.pdf>)", "<p><a href=\"%EB%8F%99%EB%84%A4%20%EC%86%8C%EC%8B%9D.pdf\">가</a></p>")]
    [InlineData("![벤치](/media/1.png)", "<p><img src=\"/media/1.png\" alt=\"벤치\"></p>")]
    [InlineData(null, "")]
    public void ToHtml_CommonMark(string? markdown, string expected) =>
        Assert.Equal(expected, SafeMarkdown.ToHtml(markdown).Value!.Trim());

    [Fact]
    public void ToHtml_Table_KeepsHeadAndBody()
    {
        var html = AllowList.Parse(SafeMarkdown.ToHtml("| 사업 | 금액 |\n|:--|--:|\n| 벤치 | 1억원 |").Value!);
        Assert.Equal(["사업", "금액"], html.QuerySelectorAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal(["벤치", "1억원"], html.QuerySelectorAll("tbody td").Select(cell => cell.TextContent));
    }

    public static TheoryData<string, string> Repeated => new()
    {
        { "", "[" }, { "", "]" }, { "", ">" }, { "", "*" }, { "", "_" }, { "", "`" }, { "", "~" }, { "", "#" }, { "", "|" }, { "", "<" }, { "", "!" },
        { "", "![" }, { "", "[a](" }, { "", "[a][b]" }, { "", "*a " }, { "", "a**b" }, { "", "**a *b " }, { "", "*_" }, { "", "> - " },
        { "", "- + * " }, { "", "1. " }, { "", "- " }, { "", "# a\n" }, { "", "> a\n" }, { "", "<a " }, { "", "&#" }, { "", "\\" }, { "", "<!--" },
        { "|a|b|\n|-|-|\n", "|a|b|\n" }, { Wide(500), "|\n" }, { Wide(60), "a\n" }, { "[a]: b '", "a " }, { "", "[a]: b\n" },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void ToHtml_PathologicalText_IsQuickAndSmall(string start, string unit)
    {
        SafeMarkdown.ToHtml("**가** [나](/a)");
        foreach (var length in new[] { 5_000, SafeMarkdown.MaximumLength, 100_000 })
        {
            var markdown = start + string.Concat(Enumerable.Repeat(unit, (length - start.Length) / unit.Length));
            var watch = Stopwatch.StartNew();
            var html = SafeMarkdown.ToHtml(markdown).Value!;
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"{length}: {watch.Elapsed}");
            Assert.True(html.Length < 20 * length, $"{length}: {html.Length} characters");
        }
    }

    [Fact]
    public void ToHtml_TooLong_IsShownWholeAsPlainParagraphs()
    {
        var html = SafeMarkdown.ToHtml("**가** <b>\n나\n\n다" + new string('라', SafeMarkdown.MaximumLength)).Value!;
        Assert.StartsWith("<p>**가** &lt;b&gt;<br>\n나</p>\n<p>다라", html, StringComparison.Ordinal);
        Assert.Equal(SafeMarkdown.MaximumLength, html.Count(character => character == '라'));
        Assert.Empty(AllowList.Violations(html));
    }

    [Fact]
    public void ToHtml_TooDeep_IsShownWholeAsPlainParagraphs()
    {
        var quotation = string.Concat(Enumerable.Repeat("> ", SafeMarkdown.MaximumNesting + 5)) + "가";
        Assert.Contains("&gt; 가</p>", SafeMarkdown.ToHtml(quotation).Value!, StringComparison.Ordinal);
        Assert.Contains("<blockquote>", SafeMarkdown.ToHtml("> > > 가").Value!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# 제목\n\n**벤치**를 [교체](/a)합니다.", 100, "제목 벤치를 교체합니다.")]
    [InlineData("- 가\n- 나\n\n| a | b |\n|---|---|\n| c | d |", 100, "가 나 a b c d")]
    [InlineData("가  \n나", 100, "가 나")]
    [InlineData("`<b>` & &amp;", 100, "<b> & &")]
    [InlineData("벤치를 교체합니다", 4, "벤치를…")]
    [InlineData(null, 10, "")]
    public void PlainExcerpt_IsPlainTextOnOneLine(string? markdown, int length, string expected) =>
        Assert.Equal(expected, SafeMarkdown.PlainExcerpt(markdown, length));

    private static string Wide(int columns) =>
        $"{string.Concat(Enumerable.Repeat("a|", columns))}\n{string.Concat(Enumerable.Repeat("-|", columns))}\n";
}
