namespace Municipal.Voting.Counting;

/// <summary>What is done with the money that a proportional rule leaves.</summary>
internal enum Completion
{
    /// <summary>It stays.</summary>
    None,

    /// <summary>The other projects by tally, as long as they fit; what does not fit is skipped.</summary>
    Utilitarian,

    /// <summary>Everybody's money is raised step by step until an outcome costs more than the budget; the one before it holds.</summary>
    Add1,

    /// <summary>Add1, then by tally.</summary>
    Add1Utilitarian,

    /// <summary>Add1; then, if strictly more voters get more from the greedy outcome, that one.</summary>
    Comparison,
}
