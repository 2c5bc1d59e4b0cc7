namespace Municipal.Proposals;

/// <summary>Something was told on the trail of a proposal that people can have followed by then.</summary>
internal sealed record TrailEntryAdded(Guid ProposalId, Guid EntryId) : IEvent;
