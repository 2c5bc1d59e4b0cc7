namespace Municipal.Voting.Rules.Balloting;

/// <summary>A refusal with the values its sentence names.</summary>
/// <param name="Refusal">Why.</param>
/// <param name="Field">The field it is about; empty for none.</param>
/// <param name="Limit">The limit that was broken.</param>
/// <param name="Actual">What the ballot has.</param>
internal sealed record BallotFault(BallotRefusal Refusal, string Field = "", long Limit = 0, long Actual = 0);
