using System.Security.Cryptography;
using System.Text;

namespace Municipal.Voting.Counting;

/// <summary>
/// The order among equals, fixed before the count begins and used throughout it, also by every increment of a completion. The lot
/// goes by SHA-256 of the seed, a line feed and the project's id: the smaller hash comes first, so that anyone can draw it again.
/// </summary>
internal sealed class TieOrder
{
    private readonly TieRule _rule;
    private readonly BallotPaper _paper;
    private readonly Tally[] _tallies;
    private readonly string[] _lots;
    private readonly int[] _ranks;

    public TieOrder(TieRule rule, BallotPaper paper, Tally[] tallies)
    {
        (_rule, _paper, _tallies) = (rule, paper, tallies);
        _lots = [.. paper.Projects.Select(p => rule.LotSeed is { } seed ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{p.Id}"))) : "")];
        _ranks = new int[paper.Count];
        var order = Enumerable.Range(0, paper.Count).ToArray();
        Array.Sort(order, (one, other) => rule.Criteria.Select(c => Compare(c, one, other)).FirstOrDefault(difference => difference != 0));
        for (var rank = 0; rank < order.Length; rank++)
        {
            _ranks[order[rank]] = rank;
        }
    }

    /// <summary>All projects in the order of the lot; empty where the rule draws none.</summary>
    public IEnumerable<string> Lot => _rule.LotSeed is null ? [] : Enumerable.Range(0, _paper.Count).OrderBy(p => _lots[p], StringComparer.Ordinal).Select(p => _paper[p].Id);

    /// <summary>Where a project stands among equals; smaller comes first.</summary>
    public int RankOf(int project) => _ranks[project];

    /// <summary>The criterion that puts the first of the tied before the second.</summary>
    public TieCriterion Decider(int first, int second) => _rule.Criteria.First(c => Compare(c, first, second) != 0);

    private int Compare(TieCriterion criterion, int one, int other) => criterion switch
    {
        TieCriterion.Cost => _paper[one].Cost.CompareTo(_paper[other].Cost),
        TieCriterion.Support => _tallies[other].Units.CompareTo(_tallies[one].Units),
        TieCriterion.Lot => string.CompareOrdinal(_lots[one], _lots[other]),
        _ => one.CompareTo(other),
    };
}
