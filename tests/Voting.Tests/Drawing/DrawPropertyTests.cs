using Municipal.Voting.Drawing;

namespace Municipal.Voting.Tests;

/// <summary>What must hold of every draw, on small pools of which all panels can be tried.</summary>
public sealed class DrawPropertyTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Numbers))]
    public void Draw_EveryPanel_IsOneThatExists(int number)
    {
        var input = Pool.Random(number, number % 2 == 0 ? DrawMethod.Maximin : DrawMethod.Leximin);
        var existing = Pool.Panels(input).Select(p => string.Join(' ', p.Select(c => c.Id))).ToHashSet();
        var draw = Draw.Of(input);
        Assert.Empty(DrawCheck.Of(draw));
        Assert.All(draw.Panels.Select(p => string.Join(' ', p)).Distinct(), p => Assert.Contains(p, existing));
    }

    [Theory, MemberData(nameof(Numbers))]
    public void PanelChances_SmallestChance_IsTheBestOfAllDistributions(int number)
    {
        var input = Pool.Random(number, DrawMethod.Maximin);
        var types = new CandidateTypes(input);
        var able = Enumerable.Range(0, types.Count).Where(t => types[t].Quotas.All(q => input.Quotas[q].Max > 0)).ToList();
        var averages = PanelChances.Of(input, types, [new PanelProgram(input, types).Best(new double[types.Count]).Best!]);
        var smallest = able.Min(t => averages[t] / types[t].People);
        Assert.Equal(Plain(input), smallest, 1e-6);
        Assert.True(FairChances.Of(input, types).Smallest >= smallest - 1e-6);
    }

    [Theory, MemberData(nameof(Numbers))]
    public void Draw_SmallestChance_IsTheBestButForThousandths(int number)
    {
        var input = Pool.Random(number, DrawMethod.Maximin);
        var best = Plain(input);
        var able = input.Candidates.Where(c => input.QuotasOf(c).All(q => input.Quotas[q].Max > 0)).Select(c => c.Id).ToList();
        var draw = Draw.Of(input);
        Assert.InRange((double)able.Min(id => draw.Probabilities[id]), best - 0.003, best + 1e-6);
    }

    [Theory, MemberData(nameof(Numbers))]
    public void Best_AnyWorth_IsTheBestOfAllPanels(int number)
    {
        var input = Pool.Random(number, DrawMethod.Maximin);
        var types = new CandidateTypes(input);
        var random = new CounterRandom($"worth {number}");
        double[] worth = [.. Enumerable.Range(0, types.Count).Select(_ => random.Below(100) / 7d - 5)];
        var worthOf = Enumerable.Range(0, types.Count).SelectMany(t => types[t].Members.Select(m => (m.Candidate, Worth: worth[t]))).ToDictionary(x => input.Candidates[x.Candidate].Id, x => x.Worth);
        Assert.Equal(Pool.Panels(input).Max(p => p.Sum(c => worthOf[c.Id])), new PanelProgram(input, types).Best(worth).Objective, 1e-6);
    }

    [Theory, MemberData(nameof(Numbers))]
    public void PanelChances_Leximin_IsTheBestOfAllDistributions(int number)
    {
        var input = Pool.Random(number, DrawMethod.Leximin);
        var types = new CandidateTypes(input);
        var averages = PanelChances.Of(input, types, [new PanelProgram(input, types).Best(new double[types.Count]).Best!]);
        var chances = Enumerable.Range(0, types.Count).SelectMany(t => Enumerable.Repeat(averages[t] / types[t].People, types[t].People)).Order().ToList();
        var plain = new PlainDraw(input);
        Assert.Equal(plain.Leximin().Concat(Enumerable.Repeat(0d, input.Candidates.Length - plain.People)).Order().Select(c => Math.Round(c, 4)), chances.Select(c => Math.Round(c, 4)));
    }

    private static double Plain(DrawInput input) => new PlainDraw(input).Smallest();
}
