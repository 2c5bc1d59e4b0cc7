namespace Municipal.Proposals;

/// <summary>
/// All proposals of a tenant, ready to be asked for those like another; immutable. Few changes make a small second segment
/// beside the large one, so that one new proposal does not cost the reading of all.
/// </summary>
internal sealed class SimilarityIndex : IPairWeights
{
    /// <summary>Lists hold entries of this many proposals at most for one question; rare pairs are read first.</summary>
    private const int MostVisits = 600_000;

    private const int MostCandidates = 120;
    private const int LeastYoung = 256;
    private const int OldPerYoung = 16;

    private readonly IndexSegment _old;
    private readonly IndexSegment _young;
    private readonly HashSet<int> _gone;

    public SimilarityIndex(IReadOnlyList<ComparedItem> items)
        : this(new IndexSegment(items), new IndexSegment([]), [])
    {
    }

    private SimilarityIndex(IndexSegment old, IndexSegment young, HashSet<int> gone) => (_old, _young, _gone) = (old, young, gone);

    public int Count => _old.Items.Length - _gone.Count + _young.Items.Length;

    public IEnumerable<ComparedItem> Items => _old.Items.Where((_, i) => !_gone.Contains(i)).Concat(_young.Items);

    /// <summary>The index with some proposals added or written anew, and others taken out.</summary>
    public SimilarityIndex With(IReadOnlyCollection<ComparedItem> written, IEnumerable<Guid> removed)
    {
        var replaced = written.Select(w => w.Id).Concat(removed).ToHashSet();
        var young = _young.Items.Where(i => !replaced.Contains(i.Id)).Concat(written).ToList();
        var gone = _gone.Concat(Enumerable.Range(0, _old.Items.Length).Where(i => replaced.Contains(_old.Items[i].Id))).ToHashSet();
        return young.Count + gone.Count > Math.Max(LeastYoung, _old.Items.Length / OldPerYoung)
            ? new SimilarityIndex([.. _old.Items.Where((_, i) => !gone.Contains(i)), .. young])
            : new SimilarityIndex(_old, new IndexSegment(young), gone);
    }

    /// <summary>The most similar proposals, best first, with the reasons.</summary>
    public IReadOnlyList<SimilarItem> Find(SimilarityQuestion question, int most) => question.Initials.Length > 0
        ? [.. WithInitials(question.Initials).OrderByDescending(i => i.Number, StringComparer.Ordinal).Take(most)
            .Select(i => new SimilarItem(i, 1, [new SimilarityReason(ReasonCode.SameInitials, question.Initials)]))]
        : SimilarityRules.Rank(question, Candidates(question), this, most);

    /// <inheritdoc/>
    public double Of(uint pair)
    {
        var (all, sharing) = ((double)Count, Sharing(pair));
        return sharing > 0 ? Math.Log(1 + (all / (sharing + 0.5))) : SimilarityWeights.Unheard * Math.Log(1 + (all / 0.5));
    }

    private int Sharing(uint pair) => _old.Sharing(pair) + _young.Sharing(pair);

    private IEnumerable<ComparedItem> WithInitials(string initials) =>
        _old.WithInitials(initials).Where(i => !_gone.Contains(i)).Select(i => _old.Items[i]).Concat(_young.WithInitials(initials).Select(i => _young.Items[i]));

    private IEnumerable<ComparedItem> Candidates(SimilarityQuestion question)
    {
        var asked = Asked(question);
        var best = new PriorityQueue<ComparedItem, float>();
        _old.Nominate(asked, question.AreaId, MostVisits, (i, score) =>
        {
            if (IsAmongBest(best, score) && !_gone.Contains(i))
            {
                Keep(best, _old.Items[i], score);
            }
        });
        _young.Nominate(asked, question.AreaId, MostVisits, (i, score) => Keep(best, _young.Items[i], score));
        return best.UnorderedItems.Select(b => b.Element);
    }

    private List<(uint Pair, float Weight)> Asked(SimilarityQuestion question) =>
    [
        .. question.Wording.Words
            .SelectMany(word => Wording.PairsOf(word.Meaning).Select(pair => (Pair: pair, Weight: (float)(SimilarityWeights.Of(word.Kind) * Of(pair)))))
            .GroupBy(p => p.Pair, (pair, same) => (Pair: pair, Weight: same.Max(s => s.Weight)))
            .OrderBy(p => Sharing(p.Pair)),
    ];

    private static bool IsAmongBest(PriorityQueue<ComparedItem, float> best, float score) =>
        best.Count < MostCandidates || (best.TryPeek(out _, out var least) && score > least);

    private static void Keep(PriorityQueue<ComparedItem, float> best, ComparedItem item, float score)
    {
        if (best.Count < MostCandidates)
        {
            best.Enqueue(item, score);
        }
        else if (IsAmongBest(best, score))
        {
            best.EnqueueDequeue(item, score);
        }
    }
}
