namespace Municipal.Voting.Casting;

/// <summary>What became of the ballots of one flow: all are in, or none.</summary>
/// <param name="Refusal">Why none is in; null where all are.</param>
/// <param name="ElectionId">The election that refused.</param>
/// <param name="Receipts">Receipts by election.</param>
internal sealed record CastAnswer(CastRefusal? Refusal, Guid ElectionId, IReadOnlyDictionary<Guid, string> Receipts)
{
    public static CastAnswer Refused(CastRefusal refusal, Guid election) => new(refusal, election, new Dictionary<Guid, string>());
}
