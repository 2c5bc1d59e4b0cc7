namespace Municipal.Kernel.Tests;

public sealed class WonParsingTests
{
    [Theory]
    [InlineData("1억 6,500만원", 165_000_000)]
    [InlineData("1억6500만", 165_000_000)]
    [InlineData("6500만", 65_000_000)]
    [InlineData("16,500만원", 165_000_000)]
    [InlineData("50,000,000", 50_000_000)]
    [InlineData("50000000", 50_000_000)]
    [InlineData("₩3,000", 3_000)]
    [InlineData("￦3,000", 3_000)]
    [InlineData("\\3,000", 3_000)]
    [InlineData("3,000 원", 3_000)]
    [InlineData("5천만원", 50_000_000)]
    [InlineData("5천 만 원", 50_000_000)]
    [InlineData("천만원", 10_000_000)]
    [InlineData("만원", 10_000)]
    [InlineData("3백만원", 3_000_000)]
    [InlineData("165백만원", 165_000_000)]
    [InlineData("5,000천원", 5_000_000)]
    [InlineData("2천5백만", 25_000_000)]
    [InlineData("3만 5천", 35_000)]
    [InlineData("1.5억", 150_000_000)]
    [InlineData("1조 2,000억", 1_200_000_000_000)]
    [InlineData("1억 3,456원", 100_003_456)]
    [InlineData("1억 5천원", 100_005_000)]
    [InlineData("  ５０，０００　원 ", 50_000)]
    [InlineData("１억", 100_000_000)]
    [InlineData("0", 0)]
    [InlineData("△1,920원", -1_920)]
    [InlineData("-1,920", -1_920)]
    [InlineData("-₩1,920", -1_920)]
    public void TryParse_WhatPeopleType(string text, long expected)
    {
        Assert.True(Won.TryParse(text, out var won));
        Assert.Equal(new Won(expected), won);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("원")]
    [InlineData("₩")]
    [InlineData("-")]
    [InlineData("억")]
    [InlineData("억원")]
    [InlineData("많이")]
    [InlineData("1억 5천")] // said for 150,000,000
    [InlineData("1억 5000")]
    [InlineData("1조 5000")]
    [InlineData("1만 1억")]
    [InlineData("1억 만")]
    [InlineData("5백천")]
    [InlineData("1,65")]
    [InlineData("5,0000")]
    [InlineData("1,234,56")]
    [InlineData("300 500")]
    [InlineData("3000.5")]
    [InlineData("3000.")]
    [InlineData(".5억")]
    [InlineData("1.2.3")]
    [InlineData("100원 원")]
    [InlineData("100원짜리")]
    [InlineData("1e9")]
    [InlineData("0x10")]
    [InlineData("$100")]
    [InlineData("--5")]
    [InlineData("99999999999999999999")]
    [InlineData("999999999999999999조")]
    [InlineData("99999999999천조")]
    [InlineData("9223372036854775808")]
    public void TryParse_AnythingElse_IsRefused(string? text)
    {
        Assert.False(Won.TryParse(text, out var won));
        Assert.Equal(Won.Zero, won);
    }

    // An attribute cannot carry half a surrogate pair.
    [Fact]
    public void TryParse_HalfSurrogate_IsRefused() => Assert.False(Won.TryParse("\ud800 100", out _));

    [Fact]
    public void TryParse_LongText_IsRefused() => Assert.False(Won.TryParse(new string('1', 100_000), out _));

    [Fact]
    public void TryParse_ReadsBackWhatIsWritten()
    {
        var random = new Random(20260903);
        for (var round = 0; round < 5_000; round++)
        {
            var won = new Won(random.NextInt64(-1, 1L << random.Next(1, 62)));
            Assert.True(Won.TryParse(won.Friendly(Cultures.Ko), out var friendly), won.Friendly(Cultures.Ko));
            Assert.Equal(won, friendly);
            Assert.True(Won.TryParse(won.Exact(Cultures.Ko), out var exact));
            Assert.Equal(won, exact);
            Assert.True(Won.TryParse(won.Exact(Cultures.En), out var english));
            Assert.Equal(won, english);
        }
    }
}
