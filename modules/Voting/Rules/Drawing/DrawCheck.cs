namespace Municipal.Voting.Drawing;

/// <summary>Checks a published draw from what is published alone.</summary>
internal static class DrawCheck
{
    private const int Most = 50;

    /// <summary>What does not hold; nothing where all does. At most fifty sentences.</summary>
    /// <exception cref="ArgumentException">Quotas and candidates do not fit together.</exception>
    public static IReadOnlyList<string> Of(PublishedDraw draw) => [.. Problems(draw, new DrawInput(draw.Quotas, draw.Candidates, draw.Size, draw.Method)).Take(Most)];

    private static IEnumerable<string> Problems(PublishedDraw draw, DrawInput input)
    {
        if (draw.Panels.Length != PanelRounding.Panels)
        {
            yield return $"There are {draw.Panels.Length} panels instead of {PanelRounding.Panels}.";
        }

        var candidates = input.Candidates.ToDictionary(c => c.Id, StringComparer.Ordinal);
        foreach (var (at, panel) in draw.Panels.Index())
        {
            foreach (var problem in PanelProblems(input, panel, candidates))
            {
                yield return $"Panel {at + 1} {problem}.";
            }
        }

        var hash = PublishedDraw.HashOf(draw.Panels.Select(p => p.AsEnumerable()));
        if (hash != draw.PanelsSha256)
        {
            yield return $"The panels have SHA-256 {hash} instead of {draw.PanelsSha256}.";
        }

        foreach (var problem in ProbabilityProblems(draw, input))
        {
            yield return problem;
        }

        if (draw.Seed is { } seed && !draw.Panels.IsEmpty)
        {
            var number = PublishedDraw.NumberOf(hash, seed, draw.Panels.Length);
            if (draw.Number != number || draw.Panel is not { } drawn || !drawn.SequenceEqual(draw.Panels[number - 1]))
            {
                yield return $"The public number picks panel {number}, and the file says {draw.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nothing"}{(draw.Number == number ? " with other people" : "")}.";
            }
        }
        else if (draw.Number is not null || draw.Panel is not null)
        {
            yield return "A panel is picked, but there is no public number.";
        }
    }

    private static IEnumerable<string> PanelProblems(DrawInput input, IReadOnlyCollection<string> panel, Dictionary<string, Candidate> candidates)
    {
        if (panel.Count != input.Size || panel.Distinct().Count() != panel.Count)
        {
            yield return $"does not have {input.Size} different people";
        }

        if (panel.FirstOrDefault(id => !candidates.ContainsKey(id)) is { } unknown)
        {
            yield return $"has '{unknown}', who is no candidate";
            yield break;
        }

        var people = panel.Select(id => candidates[id]).ToList();
        var counts = people.SelectMany(input.QuotasOf).CountBy(quota => quota).ToDictionary();
        foreach (var (at, quota) in input.Quotas.Index())
        {
            if (counts.GetValueOrDefault(at) is var count && (count < quota.Min || count > quota.Max))
            {
                yield return $"has {count} of {quota.Category} '{quota.Feature}', not {quota.Min} to {quota.Max}";
            }
        }

        if (people.Where(p => p.Household is not null).CountBy(p => p.Household!).FirstOrDefault(h => h.Value > 1) is { Key: { } household })
        {
            yield return $"has several people of household {household}";
        }
    }

    private static IEnumerable<string> ProbabilityProblems(PublishedDraw draw, DrawInput input)
    {
        if (draw.Panels.IsEmpty)
        {
            yield break;
        }

        var right = Draw.ProbabilitiesOf(input.Candidates.Select(c => c.Id), draw.Panels);
        foreach (var (id, probability) in right)
        {
            if (!draw.Probabilities.TryGetValue(id, out var said) || said != probability)
            {
                yield return $"The probability of '{id}' is {probability}.";
            }
        }

        if (draw.Probabilities.Keys.FirstOrDefault(id => !right.ContainsKey(id)) is { } unknown)
        {
            yield return $"There is a probability for '{unknown}', who is no candidate.";
        }

        if ((draw.Smallest, draw.Largest) != (right.Values.Min(), right.Values.Max()))
        {
            yield return $"The smallest probability is {right.Values.Min()} and the largest {right.Values.Max()}.";
        }

        if (Feasibility.Changes(input).IsEmpty && Draw.BoundOf(FairChances.Of(input, new CandidateTypes(input)).Smallest) != draw.Bound)
        {
            yield return "The bound of the smallest chance is not what follows from quotas and candidates.";
        }
    }
}
