using Municipal.Content.Rules;

namespace Municipal.Content.Tests.Rules;

public class AddressRulesTests
{
    private static readonly HashSet<string> Taken = ["gallery"];

    [Theory]
    [InlineData("about")]
    [InlineData("guide/how")]
    [InlineData("2027/plan-draft")]
    [InlineData("a/b/c/d")]
    [InlineData("newsroom")]
    public void Check_PlainAddress_Accepts(string address) => Assert.Null(AddressRules.Check(address, Taken));

    [Theory]
    [InlineData("")]
    [InlineData("안내")]
    [InlineData("About")]
    [InlineData("a//b")]
    [InlineData("../etc")]
    [InlineData("a/../b")]
    [InlineData("a b")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("a/b/c/d/e")]
    [InlineData("about?x=1")]
    [InlineData("about.html")]
    [InlineData("about\n")]
    public void Check_NotAnAddress_Refuses(string address) => Assert.Equal(AddressRefusal.NotAnAddress, AddressRules.Check(address, Taken));

    [Fact]
    public void Check_Length_RefusesBeyondTheColumn()
    {
        Assert.Null(AddressRules.Check(new string('a', PageAddress.AddressLength), Taken));
        Assert.Equal(AddressRefusal.NotAnAddress, AddressRules.Check(new string('a', PageAddress.AddressLength + 1), Taken));
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("desk/pages")]
    [InlineData("en")]
    [InlineData("ko/about")]
    [InlineData("news/3")]
    [InlineData("media")]
    [InlineData("gallery/2027")]
    public void Check_WordOfTheInstallation_Refuses(string address) => Assert.Equal(AddressRefusal.Reserved, AddressRules.Check(address, Taken));

    [Theory]
    [InlineData(" /About/ ", "about")]
    [InlineData("Guide/How/", "guide/how")]
    [InlineData(null, "")]
    public void Normalise_Typed_GivesStoredForm(string? typed, string stored) => Assert.Equal(stored, AddressRules.Normalise(typed));

    [Theory]
    [InlineData("What is participatory budgeting?", "what-is-participatory-budgeting")]
    [InlineData("Mayor's plan 2027", "mayors-plan-2027")]
    [InlineData("주민참여예산", "")]
    [InlineData(null, "")]
    public void Suggest_EnglishTitle_GivesValidAddressOrNothing(string? title, string address)
    {
        Assert.Equal(address, AddressRules.Suggest(title));
        Assert.True(address.Length == 0 || AddressRules.Check(address, Taken) is null);
    }
}
