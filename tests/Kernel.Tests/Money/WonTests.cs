namespace Municipal.Kernel.Tests;

public sealed class WonTests
{
    [Theory]
    [InlineData(0, "0원", "₩0")]
    [InlineData(9_700, "9,700원", "₩9,700")]
    [InlineData(9_999, "9,999원", "₩9,999")]
    [InlineData(10_000, "1만원", "₩10,000")]
    [InlineData(12_345, "1만 2,345원", "₩12,345")]
    [InlineData(65_000_000, "6,500만원", "₩65 million")]
    [InlineData(100_000_000, "1억원", "₩100 million")]
    [InlineData(165_000_000, "1억 6,500만원", "₩165 million")]
    [InlineData(165_123_000, "1억 6,512만 3,000원", "₩165,123,000")]
    [InlineData(100_003_456, "1억 3,456원", "₩100,003,456")]
    [InlineData(1_000_000, "100만원", "₩1 million")]
    [InlineData(1_500_000, "150만원", "₩1.5 million")]
    [InlineData(999_999, "99만 9,999원", "₩999,999")]
    [InlineData(1_200_000_000, "12억원", "₩1.2 billion")]
    [InlineData(1_250_000_000, "12억 5,000만원", "₩1.25 billion")]
    [InlineData(1_165_000_000, "11억 6,500만원", "₩1,165,000,000")]
    [InlineData(1_000_000_000_000, "1조원", "₩1 trillion")]
    [InlineData(-1_920, "△1,920원", "-₩1,920")]
    [InlineData(-165_000_000, "△1억 6,500만원", "-₩165 million")]
    [InlineData(long.MaxValue, "9,223,372조 368억 5,477만 5,807원", "₩9,223,372,036,854,775,807")]
    [InlineData(long.MinValue, "△9,223,372조 368억 5,477만 5,808원", "-₩9,223,372,036,854,775,808")]
    public void Friendly_SaysTheAmount(long amount, string ko, string en)
    {
        Assert.Equal(ko, new Won(amount).Friendly(Cultures.Ko));
        Assert.Equal(en, new Won(amount).Friendly(Cultures.En));
    }

    [Theory]
    [InlineData(0, "0원", "₩0")]
    [InlineData(165_000_000, "165,000,000원", "₩165,000,000")]
    [InlineData(-1_920, "△1,920원", "-₩1,920")]
    public void Exact_WritesEveryDigit(long amount, string ko, string en)
    {
        Assert.Equal(ko, new Won(amount).Exact(Cultures.Ko));
        Assert.Equal(en, new Won(amount).Exact(Cultures.En));
    }

    [Fact]
    public void Arithmetic_AndOrder()
    {
        Assert.Equal(new Won(30), new Won(10) + new Won(20));
        Assert.Equal(new Won(-10), new Won(10) - new Won(20));
        Assert.True(new Won(1) < new Won(2) && new Won(2) > new Won(1) && new Won(2) >= new Won(2) && new Won(2) <= new Won(2));
        Assert.Equal([new Won(-1), Won.Zero, new Won(5)], new[] { new Won(5), new Won(-1), Won.Zero }.Order());
    }

    [Fact]
    public void Arithmetic_Overflow_Throws()
    {
        Assert.Throws<OverflowException>(() => new Won(long.MaxValue) + new Won(1));
        Assert.Throws<OverflowException>(() => new Won(long.MinValue) - new Won(1));
        Assert.Throws<OverflowException>(() => Won.FromManwon(long.MaxValue / 100));
        Assert.Throws<OverflowException>(() => Won.Share(new Won(long.MaxValue), 10_001));
    }

    [Fact]
    public void FromManwon_IsTenThousandfold() => Assert.Equal(new Won(65_000_000), Won.FromManwon(6_500));

    [Theory]
    [InlineData(100, 2_500, 25)]
    [InlineData(99, 5_000, 49)]
    [InlineData(1, 9_999, 0)]
    [InlineData(165_000_000, 3_333, 54_994_500)]
    [InlineData(0, 10_000, 0)]
    [InlineData(200, 0, 0)]
    [InlineData(100, 15_000, 150)]
    [InlineData(long.MaxValue, 10_000, long.MaxValue)]
    public void Share_RoundsDown(long total, int basisPoints, long expected) =>
        Assert.Equal(new Won(expected), Won.Share(new Won(total), basisPoints));

    [Fact]
    public void Share_Negative_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Won.Share(new Won(-1), 100));
        Assert.Throws<ArgumentOutOfRangeException>(() => Won.Share(new Won(1), -1));
    }

    [Fact]
    public void Share_SharesOfAWhole_NeverExceedIt()
    {
        var random = new Random(20260903);
        for (var round = 0; round < 2_000; round++)
        {
            var total = new Won(random.NextInt64(0, 10_000_000_000));
            var first = random.Next(0, 10_001);
            Assert.True(Won.Share(total, first) + Won.Share(total, 10_000 - first) <= total);
        }
    }
}
