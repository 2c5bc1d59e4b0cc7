namespace Municipal.Proposals.Tests.Rules;

public class StageRulesTests
{
    [Fact]
    public void TermsAt_InTheProposalStage_TakesFromTheTrack()
    {
        var cycle = Years.Of(mostPerPerson: 2);

        var terms = StageRules.TermsAt([cycle], isAllYearRound: false, Years.Opens);

        Assert.Equal(new ProposingTerms(cycle.Id, cycle.Tracks[0].Id, 2028, Years.Closes, 2, null, null), terms);
    }

    [Fact]
    public void TermsAt_TheInstantTheStageCloses_IsClosed()
    {
        Assert.NotNull(StageRules.TermsAt([Years.Of()], isAllYearRound: false, Years.Closes.AddTicks(-1)));
        Assert.Null(StageRules.TermsAt([Years.Of()], isAllYearRound: false, Years.Closes));
    }

    [Fact]
    public void TermsAt_AllYearRound_NumbersByTheYearInSeoul()
    {
        // 2027-12-31 16:00 UTC is New Year's Day in Seoul.
        var terms = StageRules.TermsAt([Years.Of()], isAllYearRound: true, new DateTime(2027, 12, 31, 16, 0, 0, DateTimeKind.Utc));

        Assert.Equal(new ProposingTerms(null, null, 2028, null, null, null, null), terms);
    }

    [Fact]
    public void TermsAt_AllYearRoundDuringAStage_StillTakesTheStage() =>
        Assert.NotNull(StageRules.TermsAt([Years.Of()], isAllYearRound: true, Years.Opens)!.TrackId);

    [Fact]
    public void NextProposing_BeforeAndAfterTheStage()
    {
        Assert.Equal(Years.Opens, StageRules.NextProposing([Years.Of()], Years.Opens.AddDays(-10))!.Value.Opens);
        Assert.Null(StageRules.NextProposing([Years.Of()], Years.Opens));
    }

    [Fact]
    public void IsSupportOpen_ByTrackOrByYear()
    {
        var cycle = Years.Of();
        var track = cycle.Tracks[0].Id;

        Assert.True(StageRules.IsSupportOpen([cycle], false, track, 2028, Years.Opens));
        Assert.True(StageRules.IsSupportOpen([cycle], false, null, 2028, Years.SupportCloses.AddTicks(-1)));
        Assert.False(StageRules.IsSupportOpen([cycle], false, track, 2028, Years.SupportCloses));
        Assert.False(StageRules.IsSupportOpen([cycle], false, null, 2027, Years.Opens));
        Assert.False(StageRules.IsSupportOpen([cycle], true, Guid.CreateVersion7(), 2027, Years.Opens));
        Assert.True(StageRules.IsSupportOpen([cycle], true, null, 2027, Years.Opens));
    }

    [Fact]
    public void SupportCloses_StagesInARow_EndsWithTheLast()
    {
        Assert.Equal(Years.SupportCloses, StageRules.SupportCloses([Years.Of()], Years.Opens));
        Assert.Null(StageRules.SupportCloses([Years.Of()], Years.SupportCloses));
    }
}
