namespace Municipal.Comments.Tests;

/// <summary>Who may say, take back and question what.</summary>
public sealed class CommentRulesTests
{
    private static readonly CommentSettings Settings = new() { PerHour = 3, AppealDays = 14 };
    private static readonly DateTime Now = new(2027, 5, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Author = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
    private static readonly Guid Another = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(1));

    [Theory]
    [InlineData(true, "좋은 제안입니다.", "For", 0, null)]
    [InlineData(true, "좋은 제안입니다.", "For", 2, null)]
    [InlineData(true, "좋은 제안입니다.", "For", 3, CommentRefusal.TooMany)]
    [InlineData(true, "좋은 제안입니다.", null, 0, CommentRefusal.NoStance)]
    [InlineData(true, "", "For", 0, CommentRefusal.Empty)]
    [InlineData(true, "제 번호는 900101-1234567입니다.", "For", 0, CommentRefusal.ResidentNumber)]
    [InlineData(false, "좋은 제안입니다.", "For", 0, CommentRefusal.ProposalClosed)]
    public void Comment_IsTaken_Unless(bool isOpen, string text, string? stance, int lastHour, CommentRefusal? refusal) =>
        Assert.Equal(refusal, CommentRules.MayWrite(isOpen, null, false, stance is null ? null : Enum.Parse<Stance>(stance), text, lastHour, Settings));

    [Fact]
    public void Length_IsCountedAsPeopleCount()
    {
        Assert.Null(CommentRules.MayWrite(true, null, false, Stance.For, new string('가', Comment.LongestText), 0, Settings));
        Assert.Null(CommentRules.MayWrite(true, null, false, Stance.For, string.Concat(Enumerable.Repeat("👩‍👧", Comment.LongestText)), 0, Settings));
        Assert.Equal(CommentRefusal.TooLong, CommentRules.MayWrite(true, null, false, Stance.For, new string('가', Comment.LongestText + 1), 0, Settings));
    }

    [Fact]
    public void Reply_NeedsNoStance_ButSomethingToReplyTo()
    {
        Assert.Null(CommentRules.MayWrite(true, Written(), false, null, "저도요.", 0, Settings));
        Assert.Equal(CommentRefusal.CommentGone, CommentRules.MayWrite(true, Hidden(), false, null, "저도요.", 0, Settings));
    }

    [Fact]
    public void Author_TakesBackTheirOwn_ButNotWhatTheOfficeHid()
    {
        Assert.Null(CommentRules.MayRemove(Written(), Author));
        Assert.Equal(CommentRefusal.NotYours, CommentRules.MayRemove(Written(), Another));
        Assert.Equal(CommentRefusal.HiddenStays, CommentRules.MayRemove(Hidden(), Author));
    }

    [Fact]
    public void Others_Report_WhatIsShown()
    {
        Assert.Null(CommentRules.MayReport(Written(), Another));
        Assert.Equal(CommentRefusal.YourOwn, CommentRules.MayReport(Written(), Author));
        Assert.Equal(CommentRefusal.CommentGone, CommentRules.MayReport(Hidden(), Another));
    }

    [Fact]
    public void Author_AsksForAnotherLook_OnceAndInTime()
    {
        var asked = Hidden();
        asked.AskAgain("다시 봐 주세요.");

        Assert.Null(CommentRules.MayAppeal(Hidden(), Author, Now.AddDays(14).AddTicks(-1), Settings));
        Assert.Equal(CommentRefusal.AppealTooLate, CommentRules.MayAppeal(Hidden(), Author, Now.AddDays(14), Settings));
        Assert.Equal(CommentRefusal.AppealedAlready, CommentRules.MayAppeal(asked, Author, Now, Settings));
        Assert.Equal(CommentRefusal.NotHidden, CommentRules.MayAppeal(Written(), Author, Now, Settings));
        Assert.Equal(CommentRefusal.NotYours, CommentRules.MayAppeal(Hidden(), Another, Now, Settings));
    }

    private static Comment Written() => new() { Id = Author, AuthorId = Author, Text = "좋은 제안입니다.", PostedAt = Now };

    private static Comment Hidden()
    {
        var comment = Written();
        comment.Hide(new LocalizedText("광고", "Advertising"), "", Now);
        return comment;
    }
}
