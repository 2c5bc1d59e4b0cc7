namespace Municipal.Proposals;

internal sealed record ProposalSupported(Guid ProposalId, Guid AccountId) : IEvent;
