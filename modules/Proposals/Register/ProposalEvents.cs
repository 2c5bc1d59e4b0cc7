namespace Municipal.Proposals;

internal sealed record ProposalPublished(Guid ProposalId, string Number) : IEvent;

internal sealed record ProposalWithdrawn(Guid ProposalId, string Number) : IEvent;

internal sealed record ProposalSupported(Guid ProposalId, Guid AccountId) : IEvent;
