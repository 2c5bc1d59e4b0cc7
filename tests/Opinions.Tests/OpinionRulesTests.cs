namespace Municipal.Opinions.Tests;

public sealed class OpinionRulesTests
{
    private static readonly OpinionSettings Settings = new() { ReplyDays = 14, PerDay = 2 };

    [Fact]
    public void DueOn_CountsFromTheDayInSeoul() =>
        Assert.Equal(new DateOnly(2027, 5, 16), OpinionRules.DueOn(new DateTime(2027, 5, 1, 16, 0, 0, DateTimeKind.Utc), Settings));

    [Theory]
    [InlineData(true, "신촌동", "의자가 더 필요합니다.", 1, null)]
    [InlineData(false, "신촌동", "의자가 더 필요합니다.", 0, OpinionRefusal.NoSuchLine)]
    [InlineData(true, "", "의자가 더 필요합니다.", 0, OpinionRefusal.NothingNamed)]
    [InlineData(true, "신촌동", "", 0, OpinionRefusal.Empty)]
    [InlineData(true, "신촌동", "제 번호는 900101-1234568입니다.", 0, OpinionRefusal.ResidentNumber)]
    [InlineData(true, "신촌동", "의자가 더 필요합니다.", 2, OpinionRefusal.TooMany)]
    public void MaySend(bool isKnown, string about, string text, int lastDay, OpinionRefusal? expected) =>
        Assert.Equal(expected, OpinionRules.MaySend(isKnown, about, text, lastDay, Settings));

    [Fact]
    public void MaySend_CountsCharactersAsPeopleDo()
    {
        Assert.Null(OpinionRules.MaySend(true, "신촌동", string.Concat(Enumerable.Repeat("👩‍🌾", Opinion.LongestText)), 0, Settings));
        Assert.Equal(OpinionRefusal.TooLong, OpinionRules.MaySend(true, "신촌동", new string('가', Opinion.LongestText + 1), 0, Settings));
    }

    [Fact]
    public void IsOverdue_FromTheDayAfter_UntilItIsAnsweredOrHidden()
    {
        var opinion = New();
        Assert.False(OpinionRules.IsOverdue(opinion, opinion.DueOn));
        Assert.True(OpinionRules.IsOverdue(opinion, opinion.DueOn.AddDays(1)));
        opinion.Reply("놓겠습니다.", "공원녹지과", DateTime.UnixEpoch);
        Assert.False(OpinionRules.IsOverdue(opinion, opinion.DueOn.AddDays(1)));
    }

    [Fact]
    public void MayAnswer_WhoSawAnOlderVersion_IsToldSo()
    {
        var opinion = New();
        var seen = opinion.Version;
        opinion.Reply("놓겠습니다.", "공원녹지과", DateTime.UnixEpoch);

        Assert.Equal(OpinionRefusal.SomebodyWasFaster, OpinionRules.MayAnswer(opinion, seen, "못 놓습니다."));
        Assert.Null(OpinionRules.MayAnswer(opinion, opinion.Version, "열 개를 놓겠습니다."));
        opinion.Hide("광고입니다.");
        Assert.Equal(OpinionRefusal.HiddenHasNoAnswer, OpinionRules.MayAnswer(opinion, opinion.Version, "놓겠습니다."));
    }

    private static Opinion New() => new()
    {
        Id = Guid.CreateVersion7(), FiscalYear = 2028, About = new LocalizedText("신촌동"), Text = "의자가 더 필요합니다.", AuthorId = Guid.CreateVersion7(), SentAt = DateTime.UnixEpoch, DueOn = new DateOnly(2027, 5, 15),
    };
}
