using System.Text;

namespace Municipal.Kernel.Tests;

public sealed class SearchTests
{
    [Theory]
    [InlineData("가·나 Park", "가나park")]
    [InlineData("가ㆍ나・다‧라", "가나다라")]
    [InlineData(" 주민\n참여\t예산 ", "주민참여예산")]
    [InlineData(null, "")]
    public void Key_MakesSpellingsEqual(string? text, string expected) => Assert.Equal(expected, SearchText.Key(text));

    [Fact]
    public void Key_OfDecomposedHangul_IsTheSame() =>
        Assert.Equal("한글", SearchText.Key("한글".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("주민 참여", "주민|민참|참여")]
    [InlineData("벤치(교체)", "벤치|교체")]
    [InlineData("가", "가")]
    [InlineData("가-나다", "가|나다")]
    [InlineData("가나-다", "가나|다")]
    [InlineData("공원공원", "공원|원공|공원")]
    [InlineData("CCTV 2대", "cc|ct|tv|v2|2대")]
    [InlineData("'; DROP \"*", "dr|ro|op")]
    [InlineData("𠀀𠀁", "𠀀𠀁")]
    [InlineData("", "")]
    [InlineData("!?", "")]
    public void Bigrams_AreNeighbours(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SearchText.Bigrams(text)));

    [Theory]
    [InlineData("주민 참여 2026", "ㅈㅁㅊㅇ2026")]
    [InlineData("까치·빵", "ㄲㅊㅃ")]
    [InlineData("가힣", "ㄱㅎ")]
    [InlineData("Park 공원", "parkㄱㅇ")]
    [InlineData(null, "")]
    public void InitialConsonants_Of(string? text, string expected) => Assert.Equal(expected, InitialConsonants.Of(text));

    [Fact]
    public void InitialConsonants_Of_CoversAllNineteen() =>
        Assert.Equal("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", InitialConsonants.Of("가까나다따라마바빠사싸아자짜차카타파하"));

    [Theory]
    [InlineData("ㅈㅁㅊㅇ", "ㅈㅁㅊㅇ")]
    [InlineData("ㅈㅁ ㅊㅇ", "ㅈㅁㅊㅇ")]
    [InlineData("ㄳ", "ㄱㅅ")]
    [InlineData("ㅄㄺ", "ㅂㅅㄹㄱ")]
    [InlineData("\u110c\u1106", "ㅈㅁ")]
    public void TryRead_Initials(string query, string expected)
    {
        Assert.True(InitialConsonants.TryRead(query, out var initials));
        Assert.Equal(expected, initials);
    }

    [Theory]
    [InlineData("공원")]
    [InlineData("ㄱ원")]
    [InlineData("ㅏ")]
    [InlineData("ㄱ1")]
    [InlineData("park")]
    [InlineData(" ")]
    [InlineData(null)]
    public void TryRead_OrdinaryQueries_AreNot(string? query)
    {
        Assert.False(InitialConsonants.TryRead(query, out var initials));
        Assert.Equal("", initials);
    }
}
