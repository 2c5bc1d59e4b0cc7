using System.Collections.Immutable;
using Municipal.Voting.Drawing;

namespace Municipal.Voting.Tests;

/// <summary>Candidates and quotas for tests.</summary>
internal static class Pool
{
    /// <summary>Quotas written as <c>sex:F=1-2,sex:M=1-2</c>.</summary>
    public static ImmutableArray<Quota> Quotas(string text) => [.. text.Split(',').Select(q => q.Split(':', '=', '-')).Select(p =>
        new Quota(p[0], p[1], int.Parse(p[2], System.Globalization.CultureInfo.InvariantCulture), int.Parse(p[3], System.Globalization.CultureInfo.InvariantCulture)))];

    /// <summary>Candidates p01, p02, … with features written as <c>F old</c>; after @ stands the household.</summary>
    public static IEnumerable<Candidate> People(params string[] people) => people.Select((text, i) =>
        new Candidate($"p{i + 1:00}", [.. text.Split('@')[0].Split(' ')], text.Split('@') is [_, var home] ? home : null));

    public static DrawInput Input(string quotas, int size, DrawMethod method, params string[] people) => new(Quotas(quotas), People(people), size, method);

    /// <summary>A pool that follows from a number: two to four categories, some households, quotas that a panel meets.</summary>
    public static DrawInput Random(int number, DrawMethod method, int most = 9)
    {
        var random = new CounterRandom($"pool {number}");
        var categories = 2 + random.Below(3);
        var candidates = Enumerable.Range(0, 5 + random.Below(most - 4)).Select(i => new Candidate(
            $"p{i:00}", [.. Enumerable.Range(0, categories).Select(c => $"{"abc"[random.Below(2 + (c % 2))]}")], random.Below(3) == 0 ? $"h{random.Below(3)}" : null)).ToList();
        var panel = candidates.Where(c => c.Household is null).Concat(candidates.Where(c => c.Household is not null).DistinctBy(c => c.Household)).OrderBy(_ => random.Next()).Take(2 + random.Below(3)).ToList();
        var quotas = Enumerable.Range(0, categories).SelectMany(c => "abc".Take(2 + (c % 2)).Select(f => (Category: $"c{c}", Feature: $"{f}", Count: panel.Count(p => p.Features[c] == $"{f}"))))
            .Select(q => new Quota(q.Category, q.Feature, Math.Max(0, q.Count - random.Below(2)), q.Count + random.Below(2)));
        return new DrawInput([.. quotas], candidates, panel.Count, method);
    }

    /// <summary>Every panel that meets quotas and households, found by trying all.</summary>
    public static IEnumerable<IReadOnlyList<Candidate>> Panels(DrawInput input) => Subsets(input.Candidates, input.Size).Where(p =>
        Counts(input, p).Zip(input.Quotas).All(x => x.First >= x.Second.Min && x.First <= x.Second.Max)
        && p.Where(c => c.Household is not null).Select(c => c.Household).Distinct().Count() == p.Count(c => c.Household is not null));

    /// <summary>How many of a panel each quota counts.</summary>
    public static IEnumerable<int> Counts(DrawInput input, IReadOnlyList<Candidate> panel) =>
        input.Quotas.Select(q => panel.Count(c => c.Features[input.Categories.IndexOf(q.Category)] == q.Feature));

    private static IEnumerable<IReadOnlyList<Candidate>> Subsets(IReadOnlyList<Candidate> from, int size) => Enumerable.Range(0, 1 << from.Count)
        .Where(bits => System.Numerics.BitOperations.PopCount((uint)bits) == size)
        .Select(bits => from.Where((_, i) => (bits >> i & 1) == 1).ToList());
}
