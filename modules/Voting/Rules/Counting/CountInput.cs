using System.Collections.Immutable;

namespace Municipal.Voting.Counting;

/// <summary>All that a count depends on, frozen. The same input gives the same outcome, wherever and by whomever it is counted.</summary>
internal sealed class CountInput
{
    public CountInput(CountingRule rule, TieRule ties, decimal budget, BallotPaper paper, ImmutableArray<Electorate> electorates)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(budget);
        if (!Amount.IsCountable(budget) || electorates.IsEmpty || (electorates.Length > 1 && rule is not CompositeRule))
        {
            throw new ArgumentException("A count needs a budget that can be counted and ballots; only a composite result has several electorates.", nameof(electorates));
        }

        (Rule, Ties, Budget, Paper, Electorates) = (rule, ties, budget, paper, electorates);
    }

    public CountingRule Rule { get; }

    public TieRule Ties { get; }

    /// <summary>What can be spent, in the currency of the pot.</summary>
    public decimal Budget { get; }

    public BallotPaper Paper { get; }

    public ImmutableArray<Electorate> Electorates { get; }

    /// <summary>All ballots of all electorates, the empty ones too.</summary>
    public long BallotCount => Electorates.Sum(e => e.Ballots.Count);
}
