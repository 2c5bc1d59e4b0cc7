using System.Collections.Immutable;
using Municipal.Voting.Counting;

namespace Municipal.Voting.Pabulib;

/// <summary>A row of VOTES.</summary>
/// <param name="VoterId">Whatever the first column says; it does not matter to the count.</param>
/// <param name="Choices">The marks, in the order of the row; a project marked twice stands there once.</param>
/// <param name="Others">Its other fields, in the order of <see cref="PbFile.BallotColumns"/>.</param>
internal sealed record PbBallot(string VoterId, ImmutableArray<Choice> Choices, ImmutableArray<string> Others);
