using Municipal.Proposals.Contracts;

namespace Municipal.Comments;

/// <summary>A thread and where its links lead.</summary>
internal sealed record ThreadOnPage(ProposalCard Proposal, ThreadView Thread);

/// <summary>One comment of it.</summary>
internal sealed record CommentOnPage(ProposalCard Proposal, CommentView View, bool IsReply);
