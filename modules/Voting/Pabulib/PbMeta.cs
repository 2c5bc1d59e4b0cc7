namespace Municipal.Voting.Pabulib;

/// <summary>The section META as read.</summary>
/// <param name="Entries">Every line.</param>
/// <param name="Budget">What can be spent.</param>
/// <param name="BallotType">How ballots are marked.</param>
internal sealed record PbMeta(IReadOnlyList<PbMetaEntry> Entries, decimal Budget, PbBallotType BallotType);

/// <summary>A line of META.</summary>
/// <param name="Key">Its key, in lower case.</param>
/// <param name="Value">Its value.</param>
/// <param name="Place">Where the value stands.</param>
internal sealed record PbMetaEntry(string Key, string Value, PbPlace Place);
