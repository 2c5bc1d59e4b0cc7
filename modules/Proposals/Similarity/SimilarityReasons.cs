namespace Municipal.Proposals;

/// <summary>Says what made two proposals alike, in the words of both.</summary>
internal static class SimilarityReasons
{
    private const int ShortestPiece = 2;

    public static IEnumerable<SimilarityReason> Of(SimilarityQuestion question, ComparedItem item, Wording other, IEnumerable<Word> shared, string? place)
    {
        var meant = shared.DistinctBy(w => w.Meaning).Select(w => (Own: w, Other: OtherWord(w, other))).ToList();
        if (meant.Where(m => m.Other is null).Select(m => Piece(m.Own.Written, other)).Distinct().ToList() is { Count: > 0 } same)
        {
            yield return new SimilarityReason(ReasonCode.SharedWords, string.Join(", ", same));
        }

        // Of what is to be done, only the same word is worth saying: 깔아 and 설치 tell a reader nothing.
        if (meant.Where(m => m.Other is not null && m.Own.Kind != WordKind.Act).Select(m => $"{m.Own.Written}·{m.Other}").ToList() is { Count: > 0 } alike)
        {
            yield return new SimilarityReason(ReasonCode.SameMeaning, string.Join(", ", alike));
        }

        if (place is not null)
        {
            yield return new SimilarityReason(ReasonCode.SamePlace, place);
        }

        if (question.AreaId is { } area && item.AreaId == area)
        {
            yield return new SimilarityReason(ReasonCode.SameArea);
        }

        if (SimilarityRules.IsNear(question.Estimate, item.Estimate))
        {
            yield return new SimilarityReason(ReasonCode.NearAmount, item.Estimate!);
        }
    }

    /// <summary>The other text's word of the same meaning, where it is another word.</summary>
    private static string? OtherWord(Word word, Wording other)
    {
        var alike = other.Words.Where(o => o.Meaning == word.Meaning).Select(o => o.Written).ToList();
        return alike.Count == 0 || alike.Contains(word.Written) ? null : alike[0];
    }

    /// <summary>The longest piece of a word that the other text has: of 생태학습장, 생태학습.</summary>
    private static string Piece(string word, Wording other)
    {
        var text = string.Concat(other.Words.Select(o => o.Written));
        for (var length = word.Length; length >= ShortestPiece; length--)
        {
            for (var start = 0; start + length <= word.Length; start++)
            {
                if (text.Contains(word.AsSpan(start, length), StringComparison.Ordinal))
                {
                    return word.Substring(start, length);
                }
            }
        }

        return word;
    }
}
