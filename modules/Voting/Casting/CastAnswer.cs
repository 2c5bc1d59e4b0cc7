namespace Municipal.Voting.Casting;

/// <summary>Why a ballot was not taken.</summary>
internal enum CastRefusal
{
    NotOpenYet,
    Closed,
    RulesChanged,
    AlreadyAtDesk,
    AlreadyByCode,
    AlreadyOnPaper,
    ChangedElsewhere,
    TooYoung,
    NoConsent,
    Busy,
}

/// <summary>A checked ballot on its way into the box.</summary>
/// <param name="ElectionId">The election.</param>
/// <param name="Version">The election's version by whose terms it was checked.</param>
/// <param name="Group">The voter's group.</param>
/// <param name="Marks">As the box keeps them.</param>
/// <param name="Turn">How many ballots of this voter the page knew of: 0 for a first one, 1 for the first change.</param>
internal sealed record CastPaper(Guid ElectionId, int Version, string Group, string Marks, int Turn);

/// <summary>What became of the ballots of one flow: all are in, or none.</summary>
/// <param name="Refusal">Why none is in; null where all are.</param>
/// <param name="ElectionId">The election that refused.</param>
/// <param name="Receipts">Receipts by election.</param>
internal sealed record CastAnswer(CastRefusal? Refusal, Guid ElectionId, IReadOnlyDictionary<Guid, string> Receipts)
{
    public static CastAnswer Refused(CastRefusal refusal, Guid election) => new(refusal, election, new Dictionary<Guid, string>());
}
