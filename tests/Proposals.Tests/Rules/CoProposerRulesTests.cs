namespace Municipal.Proposals.Tests.Rules;

public class CoProposerRulesTests
{
    private static readonly CoProposerSettings Settings = new() { Most = 2, InvitationsPerDay = 3 };

    [Theory]
    [InlineData(" Kim@Example.KR ", "kim@example.kr")]
    [InlineData("김 <kim@example.kr>", null)]
    [InlineData("kim", null)]
    [InlineData("", null)]
    public void AddressOf_IsOneAddressOrNone(string typed, string? address) => Assert.Equal(address, CoProposerRules.AddressOf(typed));

    [Theory]
    [InlineData("a@b.kr", 1, 2, null)]
    [InlineData(null, 0, 0, "NoAddress")]
    [InlineData("me@b.kr", 0, 0, "OwnAddress")]
    [InlineData("open@b.kr", 1, 1, "InvitedAlready")]
    [InlineData("a@b.kr", 2, 2, "TooMany")]
    [InlineData("a@b.kr", 1, 3, "TooManyToday")]
    public void MayInvite_SaysWhyNot(string? address, int count, int today, string? refusal) =>
        Assert.Equal(refusal, CoProposerRules.MayInvite(address, "Me@b.kr", ["open@b.kr"], count, today, Settings)?.ToString());

    [Theory]
    [InlineData("Invited", false, false, null)]
    [InlineData("TakenBack", false, false, "NoLongerOpen")]
    [InlineData("Invited", true, false, "OwnProposal")]
    [InlineData("Invited", false, true, "CoProposerAlready")]
    public void MayAccept_SaysWhyNot(string state, bool isAuthor, bool isCoProposer, string? refusal) =>
        Assert.Equal(refusal, CoProposerRules.MayAccept(Enum.Parse<CoProposerState>(state), isAuthor, isCoProposer)?.ToString());
}
