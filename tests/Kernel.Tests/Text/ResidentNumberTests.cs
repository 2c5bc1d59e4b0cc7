namespace Municipal.Kernel.Tests;

/// <summary>None of these belongs to a person: dates and digits were made up.</summary>
public sealed class ResidentNumberTests
{
    [Theory]
    [InlineData("900101-1234567")]
    [InlineData("9001011234567")]
    [InlineData("제 번호는 900101-1234567입니다")]
    [InlineData("번호:900101 - 1234567.")]
    [InlineData("900101–2234567")]
    [InlineData("９００１０１－１２３４５６７")]
    [InlineData("9001\u200b01-1234567")]
    [InlineData("040229-3234567")]
    [InlineData("000229-4234567")]
    [InlineData("850505-5234567")]
    [InlineData("050505-8234567")]
    [InlineData("123456 900101-1234567")]
    [InlineData("123456 1001011234567")]
    [InlineData("991231-1******, 901231-1234567")]
    public void OccursIn_ANumber_IsFound(string text) => Assert.True(ResidentNumber.OccursIn(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("공원 벤치 교체")]
    [InlineData("900101-1******")]
    [InlineData("901301-1234567")]
    [InlineData("900001-1234567")]
    [InlineData("900132-1234567")]
    [InlineData("900100-1234567")]
    [InlineData("000229-1234567")] // 1900 was no leap year
    [InlineData("010229-3234567")]
    [InlineData("900101-9234567")]
    [InlineData("900101-0234567")]
    [InlineData("900101-123456")]
    [InlineData("900101-12345678")]
    [InlineData("1900101-1234567")]
    [InlineData("010-1234-5678")]
    [InlineData("165,000,000원")]
    [InlineData("2026-09-03 1234567")]
    public void OccursIn_OtherDigits_AreNot(string? text) => Assert.False(ResidentNumber.OccursIn(text));

    [Fact]
    public void OccursIn_LongText_IsQuick() => Assert.False(ResidentNumber.OccursIn(string.Concat(Enumerable.Repeat("123456 ", 20_000))));
}
