using System.Collections.Immutable;

namespace Municipal.Voting.Counting;

/// <summary>A tie that the count met.</summary>
/// <param name="Part">The part of the rule.</param>
/// <param name="Projects">The tied projects, in the order the tie rule gives them.</param>
/// <param name="Decider">The criterion that put the first before the second.</param>
internal sealed record Tie(CountPart Part, ImmutableArray<string> Projects, TieCriterion Decider);
