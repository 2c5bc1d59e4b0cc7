using System.Collections.Immutable;

namespace Municipal.Voting.Counting;

/// <summary>What a count came to (결과), with all it takes to explain and repeat it.</summary>
/// <param name="Funded">Ids of the funded projects, in the order in which they were taken.</param>
/// <param name="Spent">What they cost together; never more than the budget.</param>
/// <param name="Tallies">What each project got, in the order of the ballot paper.</param>
/// <param name="Ties">The ties that were met, in order.</param>
/// <param name="Lot">All projects in the order of the lot, where the tie rule draws one.</param>
/// <param name="InputSha256">SHA-256 of the canonical input, in lower-case hexadecimal.</param>
/// <param name="Trace">Every step.</param>
internal sealed record Outcome(
    ImmutableArray<string> Funded, decimal Spent, ImmutableArray<KeyValuePair<string, Tally>> Tallies,
    ImmutableArray<Tie> Ties, ImmutableArray<string> Lot, string InputSha256, ImmutableArray<TraceStep> Trace);
