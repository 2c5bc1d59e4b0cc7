using System.Collections.Immutable;

namespace Municipal.Voting.Counting;

/// <summary>One step of the count, enough to tell a resident why.</summary>
/// <param name="Part">The part of the rule.</param>
/// <param name="Project">The project's id; null where the step is not about one.</param>
/// <param name="Verdict">What happened.</param>
/// <param name="Because">Another project's id: the one at which the count stopped, or with which this one is incompatible.</param>
/// <param name="Figures">The numbers behind it.</param>
internal sealed record TraceStep(
    CountPart Part, string? Project, Verdict Verdict, string? Because, ImmutableArray<KeyValuePair<Figure, decimal>> Figures);
