namespace Municipal.Voting.Results;

/// <summary>
/// Which cells of a table of people may be published beside its total: none that tells of fewer than <see cref="Least"/>, and so many
/// others are withheld that what is hidden cannot be worked out by subtraction: at least two cells, of at least that many people together.
/// </summary>
internal static class TurnoutCells
{
    public const int Least = 10;

    /// <param name="cells">People by cell.</param>
    /// <returns>The same cells, with null where the number is withheld.</returns>
    public static IReadOnlyDictionary<TKey, int?> Publishable<TKey>(IEnumerable<KeyValuePair<TKey, int>> cells) where TKey : notnull
    {
        var all = cells.ToList();
        var hidden = all.Where(c => c.Value < Least).Select(c => c.Key).ToHashSet();
        var sum = all.Where(c => hidden.Contains(c.Key)).Sum(c => c.Value);
        foreach (var next in all.Where(c => c.Value >= Least).OrderBy(c => c.Value))
        {
            if (hidden.Count == 0 || (hidden.Count >= 2 && sum >= Least))
            {
                break;
            }

            hidden.Add(next.Key);
            sum += next.Value;
        }

        return all.ToDictionary(c => c.Key, c => hidden.Contains(c.Key) ? (int?)null : c.Value);
    }
}
