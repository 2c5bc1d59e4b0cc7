namespace Municipal.Proposals;

internal sealed record ProposalWithdrawn(Guid ProposalId, string Number) : IEvent;
