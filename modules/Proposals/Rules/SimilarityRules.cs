namespace Municipal.Proposals;

/// <summary>
/// Finds proposals that ask for the same thing. Titles and places are compared by pairs of syllables, because Korean glues
/// particles to words; a pair that many proposals share (설치, 사업) weighs little (inverse document frequency).
/// </summary>
internal static class SimilarityRules
{
    /// <summary>Below this share of common weight two titles have a word in common and little else.</summary>
    public const double Threshold = 0.18;

    private const double SameAreaBonus = 0.06;
    private const int ShortestSharedWord = 2;

    public static IReadOnlyList<SimilarItem> Find(SimilarityIndex index, string title, string place, Guid? areaId, int most) =>
    [
        .. index.Candidates(Pairs(title, place))
            .Where(c => c.Score >= Threshold)
            .Select(c => (c.Item, IsSameArea: areaId is not null && c.Item.AreaId == areaId, c.Score))
            .Select(c => new SimilarItem(c.Item, c.Score + (c.IsSameArea ? SameAreaBonus : 0), SharedWords(title, place, c.Item), c.IsSameArea))
            .OrderByDescending(s => s.Score).ThenBy(s => s.Item.Number, StringComparer.Ordinal)
            .Take(most),
    ];

    public static HashSet<string> Pairs(string title, string place) => [.. SearchText.Bigrams($"{title}|{place}")];

    /// <summary>Words of the new title whose beginning, without its particle, stands in the other one: 공원에 → 공원.</summary>
    private static List<string> SharedWords(string title, string place, ComparedItem other)
    {
        var key = SearchText.Key($"{other.Title}|{other.Place}");
        return
        [
            .. $"{title} {place}".Split([' ', '·', ',', '/', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => LongestStart(SearchText.Key(word), key)).OfType<string>().Distinct(),
        ];
    }

    private static string? LongestStart(string word, string key)
    {
        for (var length = word.Length; length >= ShortestSharedWord; length--)
        {
            if (key.Contains(word[..length], StringComparison.Ordinal))
            {
                return word[..length];
            }
        }

        return null;
    }
}

/// <summary>An existing proposal as far as comparing needs it.</summary>
internal sealed record ComparedItem(string Number, string Title, string Place, Guid? AreaId, Standing Standing, int SupportCount);

/// <summary>A proposal like the one being written, and why.</summary>
internal sealed record SimilarItem(ComparedItem Item, double Score, IReadOnlyList<string> SharedWords, bool IsSameArea);

/// <summary>All proposals by their pairs of syllables; immutable.</summary>
internal sealed class SimilarityIndex
{
    private readonly IReadOnlyList<ComparedItem> _items;
    private readonly double[] _weights;
    private readonly Dictionary<string, List<int>> _postings = new(StringComparer.Ordinal);

    public SimilarityIndex(IReadOnlyList<ComparedItem> items)
    {
        _items = items;
        _weights = new double[items.Count];
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var pair in SimilarityRules.Pairs(items[i].Title, items[i].Place))
            {
                (_postings.TryGetValue(pair, out var list) ? list : _postings[pair] = []).Add(i);
            }
        }

        foreach (var (pair, list) in _postings)
        {
            var weight = WeightOf(pair);
            list.ForEach(i => _weights[i] += weight);
        }
    }

    /// <summary>Items that share a pair with the query, with the common weight over the weight of both together.</summary>
    public IEnumerable<(ComparedItem Item, double Score)> Candidates(HashSet<string> pairs)
    {
        var own = 0.0;
        var shared = new Dictionary<int, double>();
        foreach (var pair in pairs)
        {
            var weight = WeightOf(pair);
            own += weight;
            foreach (var i in _postings.GetValueOrDefault(pair, []))
            {
                shared[i] = shared.GetValueOrDefault(i) + weight;
            }
        }

        return shared.Select(s => (_items[s.Key], s.Value / (own + _weights[s.Key] - s.Value)));
    }

    private double WeightOf(string pair) => Math.Log(1 + ((_items.Count + 1.0) / (_postings.GetValueOrDefault(pair, []).Count + 1.0)));
}
