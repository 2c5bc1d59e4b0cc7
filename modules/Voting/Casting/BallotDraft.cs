namespace Municipal.Voting.Casting;

/// <summary>What a voter has marked so far, before casting.</summary>
internal sealed record BallotDraft
{
    /// <summary>Makes the receipts; sent twice, it gives the same ones.</summary>
    public required string Nonce { get; init; }

    /// <summary>That the voter has declared to be old enough.</summary>
    public bool IsOldEnough { get; init; }

    /// <summary>Papers by election.</summary>
    public IReadOnlyDictionary<Guid, DraftPaper> Papers { get; init; } = new Dictionary<Guid, DraftPaper>();

    public DraftPaper PaperOf(Guid election) => Papers.GetValueOrDefault(election) ?? new DraftPaper("", 0);

    public BallotDraft With(Guid election, string marks) => this with { Papers = new Dictionary<Guid, DraftPaper>(Papers) { [election] = PaperOf(election) with { Marks = marks } } };
}

/// <param name="Marks">As the box keeps them.</param>
/// <param name="Turn">How many ballots of this voter there were when they began.</param>
internal sealed record DraftPaper(string Marks, int Turn);
