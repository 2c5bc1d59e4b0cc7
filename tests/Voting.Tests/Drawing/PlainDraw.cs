using Municipal.Voting.Drawing;

namespace Municipal.Voting.Tests;

/// <summary>The fairest chances written again in a few lines: over all panels there are, person by person.</summary>
internal sealed class PlainDraw(DrawInput input)
{
    private readonly List<IReadOnlyList<Candidate>> _panels = [.. Pool.Panels(input)];
    private readonly List<Candidate> _people = [.. input.Candidates.Where(c => input.QuotasOf(c).All(q => input.Quotas[q].Max > 0))];

    /// <summary>Candidates whose quotas are not 0.</summary>
    public int People => _people.Count;

    public double Smallest() => Best(new double?[People], null);

    /// <summary>Raises all together, holds who cannot have more alone, and goes on with the others.</summary>
    public double[] Leximin()
    {
        var held = new double?[People];
        while (held.Contains(null))
        {
            var chance = Best(held, null);
            var at = Enumerable.Range(0, People).Where(i => held[i] is null && Best([.. held.Select(h => h ?? chance)], i) <= chance + 1e-6).ToList();
            at.ForEach(i => held[i] = chance - 1e-9);
            Assert.NotEmpty(at);
        }

        return [.. held.Select(h => h!.Value)];
    }

    /// <summary>The largest chance of one person, or of all who are not held, that leaves the held what they have.</summary>
    private double Best(double?[] held, int? one)
    {
        var program = new BoxedProgram(1 + People, [[.. Enumerable.Range(0, People).Where(i => one is null ? held[i] is null : i == one).Select(i => (1 + i, -1d))], .. _panels.Select(Column)]);
        program.SetRow(0, 1, 1);
        program.SetObjective(0, 1);
        program.SetColumn(0, 0, 1);
        for (var i = 0; i < People; i++)
        {
            program.SetRow(1 + i, i == one ? 0 : Math.Max(0, (held[i] ?? 0) - 1e-9), 1);
        }

        for (var panel = 0; panel < _panels.Count; panel++)
        {
            program.SetColumn(1 + panel, 0, 1);
        }

        Assert.True(program.Solve());
        return program[0];
    }

    private (int, double)[] Column(IReadOnlyList<Candidate> panel) => [(0, 1), .. _people.Index().Where(x => panel.Contains(x.Item)).Select(x => (1 + x.Index, 1d))];
}
