using System.Collections.Immutable;

namespace Municipal.Voting.Drawing;

/// <summary>How far a panel is from the population in one category.</summary>
/// <param name="Category">The category.</param>
/// <param name="Features">Each feature's share of the panel and of the population, in the order of the quotas.</param>
/// <param name="Total">The share of the panel that would have to be of another feature to be like the population: half of the sum of the differences.</param>
internal sealed record Deviation(string Category, ImmutableArray<FeatureShare> Features, decimal Total)
{
    /// <summary>The deviation in every category.</summary>
    /// <param name="input">Categories and features.</param>
    /// <param name="panel">Ids of the panel.</param>
    /// <param name="population">People by category and feature; a feature that is missing has none.</param>
    /// <exception cref="ArgumentException">The panel is empty or has somebody who is no candidate, or a category has no population.</exception>
    public static ImmutableArray<Deviation> Of(DrawInput input, IReadOnlyCollection<string> panel, IReadOnlyDictionary<(string Category, string Feature), long> population)
    {
        var people = input.Candidates.Where(c => panel.Contains(c.Id)).ToList();
        if (people.Count == 0 || people.Count != panel.Count)
        {
            throw new ArgumentException("The panel must be of candidates.", nameof(panel));
        }

        return [.. input.Categories.Select((category, at) => OfCategory(category, input, people.CountBy(p => p.Features[at]).ToDictionary(StringComparer.Ordinal), people.Count, population))];
    }

    private static Deviation OfCategory(string category, DrawInput input, Dictionary<string, int> counts, int size, IReadOnlyDictionary<(string Category, string Feature), long> population)
    {
        var features = input.Quotas.Where(q => q.Category == category).Select(q => q.Feature).ToList();
        var all = features.Sum(f => population.GetValueOrDefault((category, f)));
        if (all <= 0)
        {
            throw new ArgumentException($"The population of '{category}' is not given.", nameof(population));
        }

        ImmutableArray<FeatureShare> shares = [.. features.Select(f => new FeatureShare(f, counts.GetValueOrDefault(f) / (decimal)size, population.GetValueOrDefault((category, f)) / (decimal)all))];
        return new Deviation(category, shares, shares.Sum(s => Math.Abs(s.Difference)) / 2);
    }
}
