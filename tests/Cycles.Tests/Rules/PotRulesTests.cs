using Municipal.Areas.Contracts;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Tests.Rules;

public sealed class PotRulesTests
{
    [Theory]
    [InlineData(100, 100, null)]
    [InlineData(100, 101, nameof(PotRefusal.OverCeiling))]
    public void CheckSum_AtAndAboveCeiling_RefusesOnlyAbove(long ceiling, long sum, string? refusal) =>
        Assert.Equal(refusal, PotRules.CheckSum(new Won(ceiling), new Won(sum))?.ToString());

    [Fact]
    public void CheckSplit_NoDong_Refuses() => Assert.Equal(PotRefusal.NoDong, PotRules.CheckSplit(PotMethod.Equal, []));

    [Fact]
    public void CheckSplit_OnePopulationUnknown_RefusesByPopulationOnly()
    {
        Area[] dong = [Dong("1", 10), Dong("2", null)];

        Assert.Equal(PotRefusal.PopulationUnknown, PotRules.CheckSplit(PotMethod.Population, dong));
        Assert.Null(PotRules.CheckSplit(PotMethod.Equal, dong));
    }

    [Fact]
    public void CheckSplit_NobodyLivesAnywhere_Refuses() => Assert.Equal(PotRefusal.PopulationUnknown, PotRules.CheckSplit(PotMethod.Population, [Dong("1", 0)]));

    [Fact]
    public void SplitOverDong_ByPopulation_FollowsIt()
    {
        var parts = PotRules.SplitOverDong(new Won(100), PotMethod.Population, [Dong("1", 30), Dong("2", 10)]);

        Assert.Equal((75, 25), (parts["1"].Amount, parts["2"].Amount));
    }

    private static Area Dong(string code, int? people) => new(Guid.CreateVersion7(), code, new LocalizedText($"{code}동"), IsWhole: false, people);
}
