using Municipal.Content.Rules;

namespace Municipal.Content.Tests.Rules;

public class PublishRulesTests
{
    private static readonly DateTime Monday = new(2026, 11, 2, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Tuesday = Monday.AddDays(1);
    private static readonly TranslationState Never = new(null, null);

    [Fact]
    public void Check_KoreanTitleAndBody_Accepts() => Assert.Null(PublishRules.Check(Written.Text(), isInBin: false, hasChanges: true));

    [Fact]
    public void Check_InBin_Refuses() => Assert.Equal(PublishRefusal.InBin, PublishRules.Check(Written.Text(), isInBin: true, hasChanges: true));

    [Fact]
    public void Check_NothingChanged_Refuses() => Assert.Equal(PublishRefusal.NothingChanged, PublishRules.Check(Written.Text(), isInBin: false, hasChanges: false));

    [Theory]
    [InlineData("", "본문")]
    [InlineData("제목", "")]
    public void Check_KoreanMissing_Refuses(string title, string body) =>
        Assert.Equal(PublishRefusal.KoreanMissing, PublishRules.Check(Written.Text(title, body), isInBin: false, hasChanges: true));

    [Theory]
    [InlineData("Title", null)]
    [InlineData(null, "Body")]
    public void Check_HalfATranslation_Refuses(string? title, string? body) =>
        Assert.Equal(PublishRefusal.EnglishIncomplete, PublishRules.Check(Written.Text(enTitle: title, enBody: body), isInBin: false, hasChanges: true));

    [Fact]
    public void After_FirstPublicationWithBoth_IsUpToDate()
    {
        var state = PublishRules.After(Never, null, Written.Text(enTitle: "T", enBody: "B"), isConfirmed: false, Monday);
        Assert.Equal(new TranslationState(Monday, Monday), state);
        Assert.False(state.IsOutdated);
    }

    [Fact]
    public void After_KoreanAloneChanges_IsOutdated()
    {
        var (old, next) = (Written.Text(enTitle: "T", enBody: "B"), Written.Text(body: "고친 본문", enTitle: "T", enBody: "B"));
        Assert.True(PublishRules.After(new TranslationState(Monday, Monday), old, next, isConfirmed: false, Tuesday).IsOutdated);
    }

    [Fact]
    public void After_KoreanChangesAndStaffConfirm_IsUpToDate()
    {
        var (old, next) = (Written.Text(enTitle: "T", enBody: "B"), Written.Text(body: "고친 본문", enTitle: "T", enBody: "B"));
        Assert.False(PublishRules.After(new TranslationState(Monday, Monday), old, next, isConfirmed: true, Tuesday).IsOutdated);
    }

    [Fact]
    public void After_OutdatedThenEnglishChanges_IsUpToDate()
    {
        var (old, next) = (Written.Text(enTitle: "T", enBody: "B"), Written.Text(enTitle: "T", enBody: "Better"));
        Assert.False(PublishRules.After(new TranslationState(Monday.AddHours(1), Monday), old, next, isConfirmed: false, Tuesday).IsOutdated);
    }

    [Fact]
    public void After_NoEnglish_IsNeverOutdated() =>
        Assert.False(PublishRules.After(new TranslationState(Monday, null), Written.Text(), Written.Text(body: "고친 본문"), isConfirmed: false, Tuesday).IsOutdated);
}
