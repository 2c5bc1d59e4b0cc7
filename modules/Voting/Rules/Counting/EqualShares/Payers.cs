namespace Municipal.Voting.Counting;

/// <summary>How many voters paid for a project.</summary>
/// <param name="InFull">The full price.</param>
/// <param name="TheirLast">All they had left, less than the price.</param>
internal readonly record struct Payers(long InFull, long TheirLast);
