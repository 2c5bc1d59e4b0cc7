using System.Collections.Immutable;

namespace Municipal.Voting.Counting;

/// <summary>
/// How ties are broken (동점 처리): the first criterion in which the tied differ. It ends in one that always decides, the lot or
/// the id. Lower cost, then more support, then a lot is what equalshares.net recommends.
/// </summary>
/// <param name="Criteria">In the order in which they are asked.</param>
/// <param name="LotSeed">The public seed of the lot, where there is one.</param>
internal sealed record TieRule(ImmutableArray<TieCriterion> Criteria, string? LotSeed = null)
{
    public static readonly TieRule ById = new([TieCriterion.Id]);

    public static readonly TieRule Recommended = new([TieCriterion.Cost, TieCriterion.Support, TieCriterion.Id]);

    /// <summary>Reads <c>id</c>, <c>cost,support,id</c> or <c>cost,support,lot:SEED</c>; all after <c>lot:</c> is the seed.</summary>
    public static TieRule? Read(string text)
    {
        var lot = text.StartsWith("lot:", StringComparison.Ordinal) ? 0 : text.IndexOf(",lot:", StringComparison.Ordinal) is > 0 and var at ? at + 1 : -1;
        var seed = lot < 0 ? null : text[(lot + "lot:".Length)..];
        var criteria = new List<TieCriterion>();
        foreach (var word in (lot < 0 ? text : text[..lot].TrimEnd(',')).Split(',', lot < 0 ? StringSplitOptions.None : StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is not ("cost" or "support" or "id") || criteria.LastOrDefault() == TieCriterion.Id)
            {
                return null;
            }

            criteria.Add(word switch { "cost" => TieCriterion.Cost, "support" => TieCriterion.Support, _ => TieCriterion.Id });
        }

        if (lot >= 0)
        {
            criteria.Add(TieCriterion.Lot);
        }

        return seed is "" || seed?.Any(char.IsControl) == true || criteria.Count != criteria.Distinct().Count() || criteria[^1] is not (TieCriterion.Id or TieCriterion.Lot)
            ? null : new TieRule([.. criteria], seed);
    }

    public bool Equals(TieRule? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    public override string ToString() => string.Join(',', Criteria.Select(c => c switch
    {
        TieCriterion.Cost => "cost",
        TieCriterion.Support => "support",
        TieCriterion.Lot => $"lot:{LotSeed}",
        _ => "id",
    }));
}
