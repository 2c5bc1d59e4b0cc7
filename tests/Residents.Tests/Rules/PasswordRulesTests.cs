using System.Text;

namespace Municipal.Residents.Tests.Rules;

public class PasswordRulesTests
{
    [Theory]
    [InlineData("칠글자밖에없")]
    [InlineData("sevench")]
    [InlineData("")]
    public void Check_FewerThanEightCharacters_Refuses(string password) => Assert.Equal(PasswordRefusal.TooShort, Check(password));

    [Fact]
    public void Check_EightHangulSyllables_IsLongEnough() => Assert.Null(Check("봄비오는밤골목길"));

    [Fact]
    public void Check_DecomposedHangul_CountsSyllables() => Assert.Equal(PasswordRefusal.TooShort, Check("봄비오는".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData(128, false)]
    [InlineData(129, true)]
    public void Check_Length_UpTo128(int length, bool refused) =>
        Assert.Equal(refused ? PasswordRefusal.TooLong : null, Check(string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i * 7 % 26))))));

    [Theory]
    [InlineData("password123")]
    [InlineData("Password2027!")]
    [InlineData("qwertyuiop")]
    [InlineData("tkfkdgo1234")]
    [InlineData("dkssudgktpdy")]
    [InlineData("korea12345")]
    [InlineData("12345678")]
    [InlineData("87654321")]
    [InlineData("abcdefghijkl")]
    [InlineData("ababababab")]
    [InlineData("        ")]
    public void Check_WhatEverybodyTries_Refuses(string password) => Assert.Equal(PasswordRefusal.Common, Passwords.Check(password, Testing(), "hana@example.kr", "김하나"));

    [Theory]
    [InlineData("hana.kim12")]
    [InlineData("hanbit-27")]
    [InlineData("한빛구한빛구1234")]
    public void Check_MadeOfWhatOthersKnow_Refuses(string password) =>
        Assert.Equal(PasswordRefusal.AboutYou, Check(password, "hana.kim@example.kr", "김하나", "한빛구", "Hanbit-gu"));

    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("하나와 함께 걷는 골목길 산책")]
    [InlineData("nocapitalsnodigitsnosigns")]
    public void Check_LongAndOfOnesOwn_Allows(string password) => Assert.Null(Check(password, "hana.kim@example.kr", "김하나", "한빛구"));

    [Fact]
    public void Fits_SamePasswordDecomposed_Fits()
    {
        var passwords = new Passwords();
        var account = new Account { Name = "김하나", PasswordHash = passwords.Hash("봄비 오는 골목") };
        Assert.True(passwords.Fits(account, "봄비 오는 골목".Normalize(NormalizationForm.FormD)));
        Assert.False(passwords.Fits(account, "봄비 오는 골목 "));
        Assert.False(passwords.Fits(null, "봄비 오는 골목"));
    }

    [Theory]
    [InlineData("봄비 오는 골목\uFFFE")]
    [InlineData("\uD800봄비 오는 골목")]
    public void Fits_TextThatIsNone_IsNotThePassword(string typed)
    {
        var passwords = new Passwords();
        Assert.False(passwords.Fits(new Account { Name = "김하나", PasswordHash = passwords.Hash("봄비 오는 골목") }, typed));
    }

    private static PasswordRefusal? Check(string password, params string[] context) => PasswordRules.Check(password, _ => false, context);

    private static Tenant Testing() => new() { Id = Guid.Empty, Name = TenantName.Parse("hanbit"), Title = new LocalizedText("한빛구", "Hanbit-gu") };
}
