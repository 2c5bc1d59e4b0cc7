namespace Municipal.Proposals.Tests.Rules;

public class SupportAndEditRulesTests
{
    private static readonly DateTime Published = Years.Opens.AddDays(3);

    [Theory]
    [InlineData(true, Standing.Proposed, true, false, null)]
    [InlineData(false, Standing.Proposed, true, false, SupportRefusal.NotOpenToSupport)]
    [InlineData(true, Standing.Shortlisted, true, false, SupportRefusal.PastThatStage)]
    [InlineData(true, Standing.Proposed, false, false, SupportRefusal.StageClosed)]
    [InlineData(true, Standing.Proposed, true, true, SupportRefusal.OwnProposal)]
    internal void MaySupport(bool isListed, Standing standing, bool isOpen, bool isOwn, SupportRefusal? expected) =>
        Assert.Equal(expected, SupportRules.MaySupport(isListed, standing, isOpen, isOwn));

    [Fact]
    public void EditableUntil_StageOpen_IsItsClosing() =>
        Assert.Equal(Years.Closes, EditRules.EditableUntil(Published, Years.Closes, hasTrack: true, new ProposalSettings()));

    [Fact]
    public void EditableUntil_StageOver_IsOver() =>
        Assert.Equal(Published, EditRules.EditableUntil(Published, stageCloses: null, hasTrack: true, new ProposalSettings()));

    [Fact]
    public void EditableUntil_OutsideEveryStageOrByDays_CountsDays()
    {
        Assert.Equal(Published.AddDays(7), EditRules.EditableUntil(Published, null, hasTrack: false, new ProposalSettings()));
        Assert.Equal(Published.AddDays(2), EditRules.EditableUntil(Published, Years.Closes, hasTrack: true, new ProposalSettings { EditUntilStageCloses = false, EditDays = 2 }));
    }

    [Fact]
    public void MayEdit_EachRefusal()
    {
        var until = Years.Closes;

        Assert.Null(EditRules.MayEdit(ProposalState.Published, false, Standing.Proposed, until, until.AddTicks(-1)));
        Assert.Equal(EditRefusal.WindowClosed, EditRules.MayEdit(ProposalState.Published, false, Standing.Proposed, until, until));
        Assert.Equal(EditRefusal.WindowClosed, EditRules.MayEdit(ProposalState.Published, false, Standing.Shortlisted, until, Published));
        Assert.Equal(EditRefusal.Hidden, EditRules.MayEdit(ProposalState.Published, true, Standing.Proposed, until, Published));
        Assert.Equal(EditRefusal.AlreadyWithdrawn, EditRules.MayEdit(ProposalState.Withdrawn, false, Standing.Proposed, until, Published));
    }

    [Theory]
    [InlineData(ProposalState.Published, Standing.Proposed, "중복", null)]
    [InlineData(ProposalState.Published, Standing.Proposed, "중", EditRefusal.ReasonMissing)]
    [InlineData(ProposalState.Published, Standing.Funded, "중복", EditRefusal.WentOn)]
    [InlineData(ProposalState.Withdrawn, Standing.Proposed, "중복", EditRefusal.AlreadyWithdrawn)]
    internal void MayWithdraw(ProposalState state, Standing standing, string reason, EditRefusal? expected) =>
        Assert.Equal(expected, EditRules.MayWithdraw(state, standing, reason));
}
