namespace Municipal.Voting.Casting;

/// <summary>A checked ballot on its way into the box.</summary>
/// <param name="ElectionId">The election.</param>
/// <param name="Version">The election's version by whose terms it was checked.</param>
/// <param name="Group">The voter's group.</param>
/// <param name="Marks">As the box keeps them.</param>
/// <param name="Turn">How many ballots of this voter the page knew of: 0 for a first one, 1 for the first change.</param>
internal sealed record CastPaper(Guid ElectionId, int Version, string Group, string Marks, int Turn);
