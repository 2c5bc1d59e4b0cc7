namespace Municipal.Web.Tests;

public sealed class SafeHtmlTests
{
    private static readonly Uri Site = new("https://gu.test/");

    public static TheoryData<string> HtmlAttacks => [.. Attacks.Html];

    [Theory]
    [MemberData(nameof(HtmlAttacks))]
    public void Sanitise_Attack_LeavesOnlyTheAllowList(string attack)
    {
        string[] places = [attack, $"<p>가 {attack} 나</p>", $"<table><tr><td>{attack}", $"<ul><li>{attack}</ul>", $"<svg>{attack}", $"<math><mi>{attack}", $"<a href='/a'>{attack}</a>"];
        foreach (var html in places)
        {
            var safe = SafeHtml.Sanitise(html, 1, Site);
            Assert.Empty(AllowList.Violations(safe, Site));
            Assert.Empty(AllowList.Violations(SafeHtml.Sanitise(AllowList.Parse(safe).InnerHtml), Site));
            Assert.DoesNotContain("evil.test/track", safe, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Checker_RawAttacks_AreFound()
    {
        var missed = Attacks.Html.Where(attack => !AllowList.Violations(attack).Any()).ToList();

        // Harmless once parsed inside a page: odd relative addresses, a second body or html tag, plain text in disguise.
        Assert.True(missed.Count <= 7, string.Join('\n', missed));
    }

    [Theory]
    [InlineData("<p>가 <strong>나</strong> <em>다</em><br>라</p>", "<p>가 <strong>나</strong> <em>다</em><br>라</p>")]
    [InlineData("<div class=x><p>가</p></div>", "<p>가</p>")]
    [InlineData("<a href='/a?b=1&amp;c=2#d'>가</a>", "<a href=\"/a?b=1&amp;c=2#d\">가</a>")]
    [InlineData("<a href='mailto:a@b.kr'>가</a>", "<a href=\"mailto:a@b.kr\">가</a>")]
    [InlineData("<a href='https://gu.test/a'>가</a>", "<a href=\"https://gu.test/a\">가</a>")]
    [InlineData("<a href='https://other.test/a' rel=me>가</a>", "<a href=\"https://other.test/a\" rel=\"nofollow noopener\">가</a>")]
    [InlineData("<a href='http://gu.test/a'>가</a>", "<a href=\"http://gu.test/a\" rel=\"nofollow noopener\">가</a>")]
    [InlineData("<a href='javascript:1'>가</a>", "가")]
    [InlineData("<a>가</a>", "가")]
    [InlineData("<img src='/a.png' alt='벤치'>", "<img src=\"/a.png\" alt=\"벤치\">")]
    [InlineData("<img src='https://gu.test/a.png'>", "<img src=\"https://gu.test/a.png\" alt=\"\">")]
    [InlineData("<img src='https://other.test/a.png' alt='벤치 <b>'>", "벤치 &lt;b&gt;")]
    [InlineData("<ol start=3><li>가</ol>", "<ol start=\"3\"><li>가</li></ol>")]
    [InlineData("가 &lt;b&gt; & \"나\"", "가 &lt;b&gt; &amp; &quot;나&quot;")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Sanitise_KeepsWhatIsAllowed(string? html, string expected) => Assert.Equal(expected, SafeHtml.Sanitise(html, 0, Site));

    [Theory]
    [InlineData(0, "h1", "h6")]
    [InlineData(2, "h3", "h6")]
    [InlineData(5, "h6", "h6")]
    public void Sanitise_DemotesHeadings(int by, string first, string last) =>
        Assert.Equal($"<{first}>가</{first}><{last}>나</{last}>", SafeHtml.Sanitise("<h1>가</h1><h6>나</h6>", by));

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void Sanitise_ImpossibleDemotion_Throws(int by) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SafeHtml.Sanitise("<h1>가</h1>", by));

    [Fact]
    public void Sanitise_DeepNesting_IsCut()
    {
        var html = string.Concat(Enumerable.Repeat("<blockquote>", 5_000)) + "가";
        Assert.Empty(AllowList.Violations(SafeHtml.Sanitise(html)));
    }
}
