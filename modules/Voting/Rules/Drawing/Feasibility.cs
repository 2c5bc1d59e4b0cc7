using System.Collections.Immutable;

namespace Municipal.Voting.Drawing;

/// <summary>Whether there is a panel at all, and if not, what would have to change.</summary>
internal static class Feasibility
{
    /// <summary>How many candidates can sit together, whatever the quotas.</summary>
    public static int Households(DrawInput input) => new CandidateTypes(input).Households;

    /// <summary>
    /// The smallest change of quotas, by the sum of people by which minimums fall and maximums rise, that lets a panel exist; none where one exists.
    /// </summary>
    /// <exception cref="ArgumentException">There are not enough households for the panel: no quota can mend that.</exception>
    public static ImmutableArray<QuotaChange> Changes(DrawInput input)
    {
        var types = new CandidateTypes(input);
        if (types.Households < input.Size)
        {
            throw new ArgumentException($"At most {types.Households} of {input.Candidates.Length} candidates can sit together, one of each household: too few for a panel of {input.Size}.", nameof(input));
        }

        // Changes cost whole numbers, and all types together less than a twentieth: only one better by a whole person is worth looking for.
        double[] worth = [.. Enumerable.Range(0, types.Count).Select(type => PanelProgram.Uneven(type) / (10 * input.Size))];
        var found = new PanelProgram(input, types, isElastic: true).Best(worth, gain: 0.8).Best!;
        return [.. input.Quotas.Select((quota, i) => new QuotaChange(quota, quota.Min - found[types.Count + (2 * i)], quota.Max + found[types.Count + (2 * i) + 1])).Where(c => c.Min < c.Quota.Min || c.Max > c.Quota.Max)];
    }
}
