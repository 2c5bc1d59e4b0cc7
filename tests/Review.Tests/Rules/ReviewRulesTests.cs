namespace Municipal.Review.Tests;

/// <summary>Who may review, publish and question what, and what a verdict needs.</summary>
public sealed class ReviewRulesTests
{
    private static readonly DateTime Noon = new(2027, 5, 3, 3, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2027, 5, 3);
    private static readonly Guid Me = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
    private static readonly Guid Other = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(1));
    private static readonly Guid Parks = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(2));
    private static readonly Guid Roads = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(3));

    private static readonly Findings Complete = new()
    {
        Criteria = [Judged("legality", true), Judged("duplication", true), new Finding { Code = "urgency", IsRequired = false }],
        Costs = [new CostLine("의자", new Won(5_000_000))], Verdict = Verdict.Eligible, Reason = "필요합니다.",
    };

    [Fact]
    public void Due_IsCountedInCalendarDaysOfSeoul()
    {
        Assert.Equal(new DateOnly(2027, 5, 17), ReviewRules.DueOn(Noon, 14));
        // One in the night in Seoul is still the day before in UTC.
        Assert.Equal(new DateOnly(2027, 5, 18), ReviewRules.DueOn(new DateTime(2027, 5, 3, 16, 0, 0, DateTimeKind.Utc), 14));
    }

    [Fact]
    public void Overdue_FromTheDayAfter_AndOnlyWhileTheDepartmentHasIt()
    {
        var dossier = Assigned();
        Assert.False(ReviewRules.IsOverdue(dossier, dossier.DueOn));
        Assert.True(ReviewRules.IsOverdue(dossier, dossier.DueOn.AddDays(1)));
        dossier.Prepare(Me, Noon);
        Assert.False(ReviewRules.IsOverdue(dossier, dossier.DueOn.AddDays(1)));
    }

    [Fact]
    public void Assigning_APublishedOne_NeedsAnObjection_AndAnotherOfficer()
    {
        Assert.Null(ReviewRules.MayAssign(null, true, false, null, Me));
        Assert.Null(ReviewRules.MayAssign(Assigned(), true, false, null, Other));
        Assert.Equal(ReviewRefusal.ProposalGone, ReviewRules.MayAssign(null, false, false, null, null));
        Assert.Equal(ReviewRefusal.PublishedStays, ReviewRules.MayAssign(Published(), true, false, null, Other));
        Assert.Null(ReviewRules.MayAssign(Published(), true, true, Me, Other));
        Assert.Null(ReviewRules.MayAssign(Published(), true, true, Me, null));
        Assert.Equal(ReviewRefusal.SameOfficer, ReviewRules.MayAssign(Published(), true, true, Me, Me));
    }

    [Fact]
    public void Writing_IsForTheOfficerOrTheDepartment_UntilItIsPublished()
    {
        Assert.Null(ReviewRules.MayWrite(Assigned(), Me, Parks, null));
        Assert.Null(ReviewRules.MayWrite(Assigned(officer: Me), Me, null, null));
        Assert.Equal(ReviewRefusal.NotYours, ReviewRules.MayWrite(Assigned(), Me, Roads, null));
        Assert.Equal(ReviewRefusal.NotYours, ReviewRules.MayWrite(Assigned(), Me, null, null));
        Assert.Equal(ReviewRefusal.PublishedStays, ReviewRules.MayWrite(Published(), Me, Parks, null));
        Assert.Equal(ReviewRefusal.SameOfficer, ReviewRules.MayWrite(Assigned(), Me, Parks, Me));
        var back = Assigned();
        back.HandBack("도로과 업무입니다.");
        Assert.Equal(ReviewRefusal.HandedBack, ReviewRules.MayWrite(back, Me, Parks, null));
    }

    [Fact]
    public void Verdict_PassesWithEveryRequiredJudgementAndReason() => Assert.Empty(ReviewRules.Lacking(Complete));

    [Theory]
    [InlineData(nameof(Verdict.Eligible))]
    [InlineData(nameof(Verdict.NotEligible))]
    public void Verdict_WithoutAReason_IsRefused_ForYesAsForNo(string name)
    {
        var verdict = Enum.Parse<Verdict>(name);
        Assert.Equal([ReviewRefusal.NoReason], ReviewRules.Lacking(Complete with { Verdict = verdict, Reason = "" }).Select(l => l.Refusal));
        Assert.Equal([(ReviewRefusal.NoCriterionReason, "Criteria[0].Reason")], ReviewRules.Lacking(Complete with { Verdict = verdict, Criteria = [Judged("legality", true) with { Reason = "" }] }).Select(l => (l.Refusal, l.Field)));
        Assert.Equal([(ReviewRefusal.NoJudgement, "Criteria[0].Judgement")], ReviewRules.Lacking(Complete with { Verdict = verdict, Criteria = [Judged("legality", true) with { Judgement = null }] }).Select(l => (l.Refusal, l.Field)));
    }

    [Fact]
    public void Criterion_ThatIsOptional_IsLeftOutOrDoneWhole()
    {
        Assert.Empty(ReviewRules.Lacking(Complete with { Criteria = [new Finding { Code = "urgency" }] }));
        Assert.Equal([ReviewRefusal.NoCriterionReason], ReviewRules.Lacking(Complete with { Criteria = [new Finding { Code = "urgency", Judgement = Judgement.NotMet }] }).Select(l => l.Refusal));
        Assert.Equal([ReviewRefusal.NoJudgement, ReviewRefusal.NoCriterionReason], ReviewRules.Lacking(Complete with { Criteria = [new Finding { Code = "urgency", Ground = "조례" }] }).Select(l => l.Refusal));
    }

    [Fact]
    public void Condition_IsOwedByAConditionalVerdict()
    {
        Assert.Equal([ReviewRefusal.NoCondition], ReviewRules.Lacking(Complete with { Verdict = Verdict.Conditional }).Select(l => l.Refusal));
        Assert.Empty(ReviewRules.Lacking(Complete with { Verdict = Verdict.Conditional, Condition = "협의가 끝나야 합니다." }));
        Assert.Equal([ReviewRefusal.NoVerdict], ReviewRules.Lacking(Complete with { Verdict = null }).Select(l => l.Refusal));
    }

    [Fact]
    public void Cost_NeedsItemAndAmount_AndHasASum()
    {
        Assert.Equal(["Costs[0].Name", "Costs[1].Amount"], ReviewRules.Lacking(Complete with { Costs = [new CostLine("", new Won(1)), new CostLine("의자", null)] }).Select(l => l.Field));
        Assert.Equal(new Won(170_000_000), (Complete with { Costs = [new CostLine("의자", new Won(165_000_000)), new CostLine("설치", new Won(5_000_000))] }).Total());
        Assert.Null((Complete with { Costs = [] }).Total());
    }

    [Fact]
    public void Criteria_OfTheTenant_StandInItsOrder_AndWhatWasJudgedByOthersStays()
    {
        var now = new Findings { Criteria = [Judged("old", true), Judged("legality", true)] }.Against([new Criterion("duplication", new LocalizedText("중복"), true), new Criterion("legality", new LocalizedText("법령"), true)]);

        Assert.Equal(["duplication", "legality", "old"], now.Select(f => f.Code));
        Assert.Equal("법령", now[1].Name.Ko);
        Assert.Equal("있습니다.", now[1].Reason);
        Assert.False(now[2].IsRequired);
    }

    [Fact]
    public void Publishing_NeedsAPreparedOne_WhoseProposalIsPublic()
    {
        var prepared = Assigned();
        prepared.Prepare(Me, Noon);
        Assert.Null(ReviewRules.MayPublish(prepared, true));
        Assert.Equal(ReviewRefusal.ProposalGone, ReviewRules.MayPublish(prepared, false));
        Assert.Equal(ReviewRefusal.NotPrepared, ReviewRules.MayPublish(Assigned(), true));
        Assert.Equal(ReviewRefusal.PublishedStays, ReviewRules.MayPublish(Published(), true));
    }

    [Fact]
    public void Draft_OfAPreparedOne_IsNoLongerPrepared()
    {
        var dossier = Assigned();
        dossier.Prepare(Me, Noon);
        dossier.Write(Complete);
        Assert.Equal((DossierState.Assigned, null), (dossier.State, dossier.PreparedBy));
    }

    [Fact]
    public void Objection_IsTheProposers_OnceAndInTime()
    {
        var published = Published();
        Assert.Null(ReviewRules.MayObject(published, Me, Me, false, Today.AddDays(14), 14));
        Assert.Equal(ReviewRefusal.ObjectionTooLate, ReviewRules.MayObject(published, Me, Me, false, Today.AddDays(15), 14));
        Assert.Equal(ReviewRefusal.ObjectedAlready, ReviewRules.MayObject(published, Me, Me, true, Today, 14));
        Assert.Equal(ReviewRefusal.NotProposer, ReviewRules.MayObject(published, Me, Other, false, Today, 14));
        Assert.Equal(ReviewRefusal.NotProposer, ReviewRules.MayObject(published, null, null, false, Today, 14));
        Assert.Equal(ReviewRefusal.NotPublished, ReviewRules.MayObject(Assigned(), Me, Me, false, Today, 14));
        Assert.Equal(ReviewRefusal.NotPublished, ReviewRules.MayObject(null, Me, Me, false, Today, 14));
        Assert.Equal(ReviewRefusal.SecondIsFinal, ReviewRules.MayObject(Published(round: 2), Me, Me, true, Today, 14));
    }

    [Fact]
    public void ResidentNumber_IsFoundWhereverItIsTyped()
    {
        const string Number = "900101-1234567";
        Assert.False(ReviewRules.HoldsResidentNumber(Complete));
        Assert.True(ReviewRules.HoldsResidentNumber(Complete with { Condition = Number }));
        Assert.True(ReviewRules.HoldsResidentNumber(Complete with { Costs = [new CostLine(Number, null)] }));
        Assert.True(ReviewRules.HoldsResidentNumber(Complete with { Criteria = [Judged("legality", true) with { Ground = Number }] }));
    }

    private static Finding Judged(string code, bool isRequired) => new() { Code = code, IsRequired = isRequired, Judgement = Judgement.Met, Reason = "있습니다." };

    private static Dossier Assigned(int round = 1, Guid? officer = null)
    {
        var dossier = new Dossier { Id = Me, ProposalId = Other, Round = round };
        dossier.Assign(Parks, officer, Noon, ReviewRules.DueOn(Noon, 14));
        return dossier;
    }

    private static Dossier Published(int round = 1)
    {
        var dossier = Assigned(round);
        dossier.Prepare(Me, Noon);
        dossier.Publish(new LocalizedText("공원녹지과"), Noon);
        return dossier;
    }
}
