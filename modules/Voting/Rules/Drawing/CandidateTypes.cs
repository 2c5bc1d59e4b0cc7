namespace Municipal.Voting.Drawing;

/// <summary>
/// Candidates that no quota tells apart, as one type with a count: the same features in a household of the same composition. The
/// households of one composition are a group; types of a group share its households, of which each sends one person at most.
/// </summary>
internal sealed class CandidateTypes
{
    private readonly List<CandidateType> _types = [];

    public CandidateTypes(DrawInput input)
    {
        var people = input.Candidates.Select((c, i) => (Index: i, Quotas: input.QuotasOf(c), Home: c.Household is { } home ? $"={home}" : $"?{c.Id}"))
            .Select(p => (p.Index, p.Quotas, p.Home, Key: string.Join(',', p.Quotas))).ToList();
        var homes = people.GroupBy(p => p.Home, StringComparer.Ordinal).Select((h, number) => (Number: number, Members: h.ToList())).ToList();
        foreach (var group in homes.GroupBy(h => string.Join(';', h.Members.Select(m => m.Key).Order(StringComparer.Ordinal)), StringComparer.Ordinal))
        {
            var households = group.Count();
            Households += households;
            var first = _types.Count;
            foreach (var alike in group.SelectMany(h => h.Members.Select(m => (h.Number, Member: m))).GroupBy(x => x.Member.Key, StringComparer.Ordinal))
            {
                _types.Add(new CandidateType(alike.First().Member.Quotas, households, [.. alike.Select(x => (x.Member.Index, x.Number))]));
            }

            if (_types.Count > first + 1)
            {
                Shared.Add((first.._types.Count, households));
            }
        }
    }

    public int Count => _types.Count;

    public CandidateType this[int type] => _types[type];

    /// <summary>Groups of several types, and how many of them together can be on a panel.</summary>
    public List<(Range Types, int Most)> Shared { get; } = [];

    /// <summary>How many people can be on one panel, whatever the quotas.</summary>
    public int Households { get; }
}
