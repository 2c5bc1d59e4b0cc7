namespace Municipal.Voting.Drawing;

/// <summary>Refilling seats (결원 보충): the same rule once more, with what the quotas leave open.</summary>
internal static class Vacancies
{
    /// <summary>The draw of the people who are missing.</summary>
    /// <param name="before">The draw that filled the panel.</param>
    /// <param name="staying">Ids of those who stay; quotas count them already, and nobody of their households can join.</param>
    /// <param name="unavailable">Ids of those who left or declined.</param>
    /// <returns>Its input: as many people as are missing, from the others. Quotas that the staying exceed are 0 to 0.</returns>
    /// <exception cref="ArgumentException">Somebody staying is no candidate, stands twice or also left, or nobody is missing.</exception>
    public static DrawInput Of(DrawInput before, IReadOnlyCollection<string> staying, IReadOnlyCollection<string> unavailable)
    {
        var seated = before.Candidates.Where(c => staying.Contains(c.Id)).ToList();
        if (seated.Count != staying.Count || seated.Count >= before.Size || seated.Exists(s => unavailable.Contains(s.Id)))
        {
            throw new ArgumentException($"The staying must be candidates, each once, fewer than {before.Size}, and not among those who left.", nameof(staying));
        }

        var filled = seated.SelectMany(before.QuotasOf).CountBy(quota => quota).ToDictionary();
        var homes = seated.Select(s => s.Household).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new DrawInput(
            [.. before.Quotas.Select((q, i) => q with { Min = Math.Max(0, q.Min - filled.GetValueOrDefault(i)), Max = Math.Max(0, q.Max - filled.GetValueOrDefault(i)) })],
            before.Candidates.Where(c => !staying.Contains(c.Id) && !unavailable.Contains(c.Id) && (c.Household is not { } home || !homes.Contains(home))),
            before.Size - seated.Count,
            before.Method);
    }
}
