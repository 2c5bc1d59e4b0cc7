using System.Collections.Immutable;

namespace Municipal.Voting.Drawing;

/// <summary>The draw (추첨): an immutable input in, a thousand numbered panels out; no clock and no chance but the public number.</summary>
internal static class Draw
{
    /// <summary>With more types than this, working out what whole panels allow would take too long: the draw is as near to what divided panels allow as it comes.</summary>
    private const int MostTypes = 150;

    /// <summary>The numbered panels, before the public number is known.</summary>
    /// <exception cref="ArgumentException">There are too few households, or the quotas contradict each other; ask <see cref="Feasibility"/> first.</exception>
    public static PublishedDraw Of(DrawInput input)
    {
        if (!Feasibility.Changes(input).IsEmpty)
        {
            throw new ArgumentException("No panel meets these quotas.", nameof(input));
        }

        var types = new CandidateTypes(input);
        var fair = FairChances.Of(input, types);
        var counts = Counts(input, types, fair);
        var candidates = Published(input);
        var seats = Seating.Of(types, candidates.Length, counts, PublishedDraw.HashOf(candidates.Select(c => c.Features.Prepend(c.Id))));
        ImmutableArray<ImmutableArray<string>> panels = [.. seats.Select(s => s.Select(c => candidates[c].Id).ToImmutableArray())];
        var probabilities = ProbabilitiesOf(candidates.Select(c => c.Id), panels);
        return new PublishedDraw
        {
            Method = input.Method, Size = input.Size, Quotas = input.Quotas, Candidates = candidates, Panels = panels,
            PanelsSha256 = PublishedDraw.HashOf(panels.Select(p => p.AsEnumerable())), Probabilities = probabilities,
            Smallest = probabilities.Values.Min(), Largest = probabilities.Values.Max(),
            Bound = BoundOf(fair.Smallest),
        };
    }

    private static int[][] Counts(DrawInput input, CandidateTypes types, FairChances fair)
    {
        var counts = PanelRounding.Of(input, types, fair.Averages);
        if (types.Count > MostTypes || Smallest(input, types, counts) >= Math.Floor((PanelRounding.Panels * fair.Smallest) + 1e-6))
        {
            return counts;
        }

        var others = PanelRounding.Of(input, types, PanelChances.Of(input, types, counts));
        return Smallest(input, types, others) > Smallest(input, types, counts) ? others : counts;
    }

    /// <summary>On how many panels those are who are on the fewest, but for those whose quota is 0.</summary>
    private static int Smallest(DrawInput input, CandidateTypes types, int[][] counts) => Enumerable.Range(0, types.Count)
        .Where(t => types[t].Quotas.All(q => input.Quotas[q].Max > 0)).Select(t => counts.Sum(c => c[t]) / types[t].People).DefaultIfEmpty(0).Min();

    /// <summary>The share of the panels that each is on.</summary>
    public static SortedDictionary<string, decimal> ProbabilitiesOf(IEnumerable<string> ids, ImmutableArray<ImmutableArray<string>> panels)
    {
        var times = panels.SelectMany(p => p).CountBy(id => id).ToDictionary(StringComparer.Ordinal);
        return new SortedDictionary<string, decimal>(ids.ToDictionary(id => id, id => times.GetValueOrDefault(id) / (decimal)panels.Length), StringComparer.Ordinal);
    }

    /// <summary>A bound as it is published: what is closer to a whole billionth than doubles can tell is that.</summary>
    public static decimal BoundOf(double chance) => Math.Floor((decimal)((chance * 1e9) + 1e-3)) / 1_000_000_000m;

    private static ImmutableArray<Candidate> Published(DrawInput input)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        return [.. input.Candidates.Select(c => c with { Household = c.Household is { } home ? Number(home) : null })];

        string Number(string home) => numbers.TryGetValue(home, out var number) ? number : numbers[home] = (numbers.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
