using System.Collections.Frozen;
using Municipal.Tenants.Rules;

namespace Municipal.Tenants.Tests.Rules;

public sealed class PortalRulesTests
{
    private static readonly FrozenSet<string> Recipes = new[] { "gu-light", "gu-standard" }.ToFrozenSet();

    private static readonly TenantMap Map = new([new Tenant { Id = Guid.Parse("0198a000-0000-7000-8000-000000000001"), Name = TenantName.Parse("dobong"), Title = new("도봉구"), Hosts = ["pb.dobong.example"] }]);

    private static readonly PortalWish Good = new()
    {
        Name = "nowon", TitleKo = "노원구", TitleEn = "Nowon-gu", Recipe = "gu-light", Colour = "#256ef4", OfficerName = "김담당", OfficerEmail = "kim@nowon.example", Hosts = "pb.nowon.example",
    };

    [Fact]
    public void Check_EverythingRight_FindsNothing() => Assert.Empty(PortalRules.Check(Good, Map, Recipes));

    [Fact]
    public void Check_OnlyWhatIsNeeded_FindsNothing() => Assert.Empty(PortalRules.Check(new PortalWish { Name = "nowon", TitleKo = "노원구", Recipe = "gu-light" }, Map, Recipes));

    public static TheoryData<string, string, PortalRefusal> Wrong => new()
    {
        { "Name", "Nowon", PortalRefusal.NameShape },
        { "Name", "n", PortalRefusal.NameShape },
        { "Name", "../etc", PortalRefusal.NameShape },
        { "Name", "desk", PortalRefusal.NameReserved },
        { "Name", "dobong", PortalRefusal.NameTaken },
        { "TitleKo", " ", PortalRefusal.TitleMissing },
        { "TitleKo", new string('구', 61), PortalRefusal.TitleTooLong },
        { "TitleEn", new string('g', 61), PortalRefusal.TitleTooLong },
        { "Recipe", "gu-heavy", PortalRefusal.RecipeUnknown },
        { "Colour", "blue", PortalRefusal.ColourShape },
        { "Colour", "#ffff00", PortalRefusal.ColourPale },
        { "OfficerName", "", PortalRefusal.OfficerNameMissing },
        { "OfficerEmail", "", PortalRefusal.OfficerEmailMissing },
        { "OfficerEmail", "kim@nowon", PortalRefusal.OfficerEmailShape },
        { "Hosts", "https://pb.nowon.example", PortalRefusal.HostShape },
        { "Hosts", "nowon", PortalRefusal.HostShape },
        { "Hosts", "PB.dobong.example", PortalRefusal.HostTaken },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void Check_OneThingWrong_SaysWhichAndWhy(string field, string value, PortalRefusal refusal)
    {
        var wish = field switch
        {
            "Name" => Good with { Name = value },
            "TitleKo" => Good with { TitleKo = value },
            "TitleEn" => Good with { TitleEn = value },
            "Recipe" => Good with { Recipe = value },
            "Colour" => Good with { Colour = value },
            "OfficerName" => Good with { OfficerName = value },
            "OfficerEmail" => Good with { OfficerEmail = value },
            _ => Good with { Hosts = value },
        };

        var fault = Assert.Single(PortalRules.Check(wish, Map, Recipes));
        Assert.Equal((field, refusal), (fault.Field, fault.Refusal));
    }

    [Fact]
    public void Check_PaleColour_OffersOneThatPasses()
    {
        var fault = Assert.Single(PortalRules.Check(Good with { Colour = "#ffff00" }, Map, Recipes));

        Assert.Empty(PortalRules.Check(Good with { Colour = (string)fault.Arguments[2] }, Map, Recipes));
    }
}
