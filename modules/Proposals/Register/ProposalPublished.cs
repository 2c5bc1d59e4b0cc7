namespace Municipal.Proposals;

internal sealed record ProposalPublished(Guid ProposalId, string Number) : IEvent;
