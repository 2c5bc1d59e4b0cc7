namespace Municipal.Voting.Counting;

/// <summary>The part of a rule that a step belongs to.</summary>
internal enum CountPart
{
    Minimum,
    Greedy,
    EqualShares,
    Phragmen,
    Composite,
    Completion,
    Comparison,
}
