using System.Text;

namespace Municipal.Kernel.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("  공원  ", "공원")]
    [InlineData("가\r\n나\r다\n라", "가\n나\n다\n라")]
    [InlineData("가\r\n\r\n나", "가\n\n나")]
    [InlineData("가\u2028나\u0085다", "가\n나\n다")]
    [InlineData("가\t나", "가\t나")]
    [InlineData("가\0나\u0007다\u001b\u007f", "가나다")]
    [InlineData("\ufeff공\u200b원", "공원")]
    [InlineData("공원\u202egpj.exe", "공원gpj.exe")]
    [InlineData("\u3164\u115f\u1160\uffa0", "")]
    [InlineData("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧")]
    [InlineData("cafe\u0301", "caf\u00e9")]
    public void Clean_GivesTextFitForStorage(string? typed, string expected)
    {
        Assert.Equal(expected, PlainText.Clean(typed));
        Assert.Equal(expected, PlainText.Clean(expected));
    }

    [Fact]
    public void Clean_WhatUnicodeKeepsFree_IsRemoved() => Assert.Equal("가나", PlainText.Clean("가\ufffe\uffff\ufdd0나"));

    [Fact]
    public void Normal_AnyText_IsTextInThatForm() =>
        Assert.Equal("가\ufffd\ufffdA", PlainText.Normal("가\ufffe\ufdd0Ａ", System.Text.NormalizationForm.FormKC));

    // An attribute cannot carry half a surrogate pair.
    [Fact]
    public void Clean_HalfSurrogate_IsReplaced() => Assert.Equal("가\ufffd나", PlainText.Clean("가\ud800나"));

    [Fact]
    public void Clean_ComposesHangul_EvenAroundRemovedCharacters()
    {
        Assert.Equal("한글", PlainText.Clean("한글".Normalize(NormalizationForm.FormD)));
        Assert.Equal("가", PlainText.Clean("\u1100\u200b\u1161"));
    }

    [Theory]
    [InlineData(" 벤치 \n\t 교체 ", "벤치 교체")]
    [InlineData("벤치\u00a0\u3000교체", "벤치 교체")]
    [InlineData(null, "")]
    public void CleanLine_IsOneLine(string? typed, string expected) => Assert.Equal(expected, PlainText.CleanLine(typed));

    [Theory]
    [InlineData("", 0)]
    [InlineData("공원 벤치", 5)]
    [InlineData("👨\u200d👩\u200d👧", 1)]
    [InlineData("🇰🇷", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("\u1112\u1161\u11ab", 1)]
    public void Length_CountsAsPeopleDo(string text, int expected) => Assert.Equal(expected, PlainText.Length(text));

    [Theory]
    [InlineData("공원 벤치", 5, "공원 벤치")]
    [InlineData("공원 벤치", 4, "공원…")]
    [InlineData("공원 벤치", 3, "공원…")]
    [InlineData("공원 벤치", 2, "공…")]
    [InlineData("공원", 1, "…")]
    [InlineData("가👨\u200d👩\u200d👧나다", 3, "가👨\u200d👩\u200d👧…")]
    [InlineData("가👨\u200d👩\u200d👧나다", 2, "가…")]
    [InlineData("", 1, "")]
    public void Truncate_CutsBetweenCharacters(string text, int most, string expected)
    {
        Assert.Equal(expected, PlainText.Truncate(text, most));
        Assert.True(PlainText.Length(PlainText.Truncate(text, most)) <= most);
    }

    [Fact]
    public void Truncate_ToNothing_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PlainText.Truncate("공원", 0));
}
