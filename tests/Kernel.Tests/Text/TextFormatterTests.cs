using System.Globalization;

namespace Municipal.Kernel.Tests;

public sealed class TextFormatterTests
{
    private static readonly DateTime Afternoon = new(2026, 9, 3, 14, 5, 0, DateTimeKind.Unspecified);

    [Fact]
    public void For_GivesOneFormatterPerLanguage()
    {
        Assert.Same(TextFormatter.For(Cultures.Of("en-US")), TextFormatter.For(Cultures.En));
        Assert.Same(TextFormatter.For(Cultures.Of("fr")), TextFormatter.For(Cultures.Ko));
        Assert.NotSame(TextFormatter.For(Cultures.En), TextFormatter.For(Cultures.Ko));
    }

    [Theory]
    [InlineData("ko", "{0:을/를} 저장했습니다.", "벤치 교체", "벤치 교체를 저장했습니다.")]
    [InlineData("ko", "{0:은/는} 접수되었습니다.", "공원", "공원은 접수되었습니다.")]
    [InlineData("ko", "{0:으로/로} 갑니다.", "교실", "교실로 갑니다.")]
    [InlineData("en", "Saved {0:을/를}.", "Bench", "Saved Bench.")]
    [InlineData("ko", "{0}", "그대로", "그대로")]
    [InlineData("ko", "{0,6}|", "가나", "    가나|")]
    public void Format_Particles(string culture, string format, string argument, string expected) =>
        Assert.Equal(expected, Say(culture, format, argument));

    [Fact]
    public void Format_Particles_OnAnyArgument()
    {
        Assert.Equal("3은", Say("ko", "{0:은/는}", 3));
        Assert.Equal("1억원을", Say("ko", "{0:을/를}", new Won(100_000_000)));
        Assert.Equal("공원이", Say("ko", "{0:이/가}", new LocalizedText("공원", "Park")));
        Assert.Equal("Park", Say("en", "{0:이/가}", new LocalizedText("공원", "Park")));
    }

    [Theory]
    [InlineData("ko", "won", "1억 6,500만원")]
    [InlineData("ko", "wonexact", "165,000,000원")]
    [InlineData("en", "won", "₩165 million")]
    [InlineData("en", "wonexact", "₩165,000,000")]
    public void Format_Won_FromWonAndWholeNumbers(string culture, string format, string expected)
    {
        Assert.Equal(expected, Say(culture, $"{{0:{format}}}", new Won(165_000_000)));
        Assert.Equal(expected, Say(culture, $"{{0:{format}}}", 165_000_000L));
        Assert.Equal(expected, Say(culture, $"{{0:{format}}}", 165_000_000));
    }

    [Theory]
    [InlineData("ko", "date", "2026. 9. 3.(목)")]
    [InlineData("ko", "datetime", "2026. 9. 3.(목) 14:05")]
    [InlineData("ko", "day", "9. 3.(목)")]
    [InlineData("en", "date", "Thu 3 Sep 2026")]
    [InlineData("en", "datetime", "Thu 3 Sep 2026 14:05")]
    [InlineData("en", "day", "Thu 3 Sep")]
    public void Format_Dates(string culture, string format, string expected)
    {
        Assert.Equal(expected, Say(culture, $"{{0:{format}}}", Afternoon));
        Assert.Equal(expected, Say(culture, $"{{0:{format}}}", new DateTimeOffset(Afternoon, TimeSpan.FromHours(9))));
    }

    [Fact]
    public void Format_DateOnly_HasNoTime()
    {
        Assert.Equal("2026. 9. 3.(목)", Say("ko", "{0:date}", new DateOnly(2026, 9, 3)));
        Assert.Equal("2026. 9. 3.(목)", Say("ko", "{0:datetime}", new DateOnly(2026, 9, 3)));
        Assert.Equal("9. 3.(목)", Say("ko", "{0:day}", new DateOnly(2026, 9, 3)));
    }

    [Fact]
    public void Format_DayRange()
    {
        var range = new DayRange(new(2025, 3, 17), new(2025, 6, 30));
        Assert.Equal("3. 17.(월) ~ 6. 30.(월)", Say("ko", "{0:day}", range));
        Assert.Equal("2025. 3. 17.(월) ~ 6. 30.(월)", Say("ko", "{0:date}", range));
        Assert.Equal("Mon 17 Mar – Mon 30 Jun", Say("en", "{0}", range));
    }

    [Theory]
    [InlineData("ko", "people", 1234, "1,234명")]
    [InlineData("ko", "people", 1, "1명")]
    [InlineData("en", "people", 1234, "1,234 people")]
    [InlineData("en", "people", 1, "1 person")]
    [InlineData("en", "people", 0, "0 people")]
    [InlineData("ko", "count", 1234567, "1,234,567")]
    [InlineData("en", "count", -1234, "-1,234")]
    [InlineData("en", "N1", 1234, "1,234.0")]
    [InlineData("ko", "D6", 42, "000042")]
    public void Format_Numbers(string culture, string format, int number, string expected) =>
        Assert.Equal(expected, Say(culture, $"{{0:{format}}}", number));

    [Theory]
    [InlineData("won")]
    [InlineData("wonexact")]
    [InlineData("date")]
    [InlineData("datetime")]
    [InlineData("day")]
    [InlineData("people")]
    [InlineData("count")]
    [InlineData("은/는")]
    [InlineData("N0")]
    public void Format_NullAndMisfits_AreShownPlainly(string format)
    {
        Assert.Equal("", Say("en", $"{{0:{format}}}", null));
        Assert.Equal("text", Say("en", $"{{0:{format}}}", "text"));
        Assert.Equal("", TextFormatter.For(Cultures.En).Format(format, null, null));
    }

    [Fact]
    public void Format_OtherFormats_FallThroughToTheCulture()
    {
        Assert.Equal("2026년 9월 3일 목요일", Say("ko", "{0:D}", Afternoon));
        Assert.Equal("2026/09/03", string.Format(TextFormatter.For(Cultures.Ko), "{0:yyyy'/'MM'/'dd}", Afternoon));
        Assert.Equal("37.5%", Say("ko", "{0:0.0%}", 0.375m));
        Assert.Throws<FormatException>(() => Say("ko", "{0:Q}", 3));
    }

    private static string Say(string culture, string format, object? argument) =>
        string.Format(TextFormatter.For(CultureInfo.GetCultureInfo(culture)), format, argument);
}
