using Municipal.Web;

namespace Municipal.Search.Tests;

public sealed class SearchQuestionTests
{
    private static readonly SearchableText Text = SearchableText.Of(new LocalizedText("홍제천 산책길 의자", "Benches along Hongjecheon"), new LocalizedText("어르신이 쉴 곳"));

    [Theory]
    [InlineData("산책", true)]
    [InlineData("산책길의자", true)]
    [InlineData("의자 홍제천", true)]
    [InlineData("쉴 곳", true)]
    [InlineData("BENCHES", true)]
    [InlineData("ㅎㅈㅊ", true)]
    [InlineData("ㅅㄱ", false)]
    [InlineData("의자 도서관", false)]
    [InlineData("도서관", false)]
    [InlineData("   ", false)]
    [InlineData("%", false)]
    public void IsIn_EveryWordOrItsInitialConsonants(string typed, bool expected) => Assert.Equal(expected, SearchQuestion.Of(typed).IsIn(Text));

    [Theory]
    [InlineData(null, true, false)]
    [InlineData(" \u200b ", true, false)]
    [InlineData("길", false, true)]
    [InlineData("길 꽃", false, false)]
    public void Of_ReadsWhatWasTyped(string? typed, bool isEmpty, bool isTooShort)
    {
        var question = SearchQuestion.Of(typed);

        Assert.Equal((isEmpty, isTooShort), (question.IsEmpty, question.IsTooShort));
    }

    [Fact]
    public void Of_TooLong_LeavesTheRestOut() => Assert.Equal(SearchQuestion.Longest, SearchQuestion.Of(new string('가', 500)).Words.Length);
}
