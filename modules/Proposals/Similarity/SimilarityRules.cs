namespace Municipal.Proposals;

/// <summary>
/// Says how like two proposals are: the same thing wished for, at the same place or where one of them names none. Words are compared
/// by pairs of syllables, weighed by how few proposals share a pair (inverse document frequency); things weigh more than what is done.
/// </summary>
internal static class SimilarityRules
{
    /// <summary>Below this score two proposals share a word and little else.</summary>
    public const double Threshold = 0.55;

    /// <summary>Beside a find that is clearly alike, those far below it are left out.</summary>
    public const double LeastShareOfBest = 0.65;

    /// <summary>From this share of its weight on, a word counts as found.</summary>
    private const double Found = 0.6;

    /// <summary>Below this share two words have a syllable pair in common by chance.</summary>
    private const double Chance = 0.3;

    public static IReadOnlyList<SimilarItem> Rank(SimilarityQuestion question, IEnumerable<ComparedItem> candidates, IPairWeights weights, int most)
    {
        var found = candidates.Select(c => Compare(question, c, weights)).OfType<SimilarItem>()
            .OrderByDescending(s => s.Score).ThenByDescending(s => s.Item.Number, StringComparer.Ordinal).Take(most).ToList();
        return found.Count == 0 ? found : found.FindAll(s => s.Score >= found[0].Score * LeastShareOfBest);
    }

    /// <returns>The likeness, or null below the threshold.</returns>
    public static SimilarItem? Compare(SimilarityQuestion question, ComparedItem item, IPairWeights weights)
    {
        var other = Wording.Of(item.Title, item.Place);
        var (asked, shared) = Covered(question.Wording, other, weights);
        var (answered, _) = Covered(other, question.Wording, weights);
        var place = PlaceNames.Shared(question.Wording.Places, other.Places);
        var wishes = other.Words.Any(IsWish);
        if (!shared.Exists(IsWish) && (place is null || (shared.Count == 0 && wishes)))
        {
            return null;
        }

        var text = SimilarityWeights.Together(asked, other.Words.Any(w => w.Kind != WordKind.Place) ? answered : asked);
        var score = text * PlaceRules.Factor(question, item, other, place) * SimilarityWeights.OfFields(question.Field, item.Field)
            * (IsNear(question.Estimate, item.Estimate) ? SimilarityWeights.NearAmount : 1)
            * (!shared.Exists(IsThing) && question.Wording.Words.Any(IsThing) && other.Words.Any(IsThing) ? SimilarityWeights.OtherThing : 1);
        return score < Threshold ? null : new SimilarItem(item, score, [.. SimilarityReasons.Of(question, item, other, shared, place)]);
    }

    /// <summary>Whether an amount lies within 30 % of the own one.</summary>
    public static bool IsNear(Won? own, Won? other) =>
        own is { } a && other is { } b && (Int128)b.Amount * 10 >= (Int128)a.Amount * 7 && (Int128)b.Amount * 10 <= (Int128)a.Amount * 13;

    /// <summary>How much of a text's weight the other has, names of places aside, and the words it has.</summary>
    private static (double Share, List<Word> Shared) Covered(Wording text, Wording other, IPairWeights weights)
    {
        var (total, got) = (0.0, 0.0);
        var shared = new List<Word>();
        foreach (var word in text.Words)
        {
            if (word.Kind == WordKind.Place)
            {
                continue;
            }

            var (all, common, count) = (0.0, 0.0, 0);
            foreach (var pair in Wording.PairsOf(word.Meaning))
            {
                var weight = weights.Of(pair);
                (all, count) = (all + weight, count + 1);
                common += other.Reach.Contains(pair) ? weight : 0;
            }

            var share = common / all;
            total += SimilarityWeights.Of(word.Kind) * all / Math.Sqrt(count);
            got += share < Chance ? 0 : SimilarityWeights.Of(word.Kind) * common / Math.Sqrt(count);
            if (share > Found && word.Kind != WordKind.Quantity)
            {
                shared.Add(word);
            }
        }

        return (total > 0 ? got / total : 0, shared);
    }

    private static bool IsThing(Word word) => word.Kind == WordKind.Thing;

    private static bool IsWish(Word word) => word.Kind is WordKind.Thing or WordKind.Setting or WordKind.Who;
}

/// <summary>How telling a pair of neighbouring syllables is.</summary>
internal interface IPairWeights
{
    double Of(uint pair);
}
