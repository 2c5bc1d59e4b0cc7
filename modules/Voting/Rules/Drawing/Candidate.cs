using System.Collections.Immutable;

namespace Municipal.Voting.Drawing;

/// <summary>Somebody who may be drawn.</summary>
/// <param name="Id">A pseudonym; published.</param>
/// <param name="Features">One of each category, in the order of <see cref="DrawInput.Categories"/>.</param>
/// <param name="Household">Whoever shares it cannot sit together; null where nobody does.</param>
internal sealed record Candidate(string Id, ImmutableArray<string> Features, string? Household = null);
