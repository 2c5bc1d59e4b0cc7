using Municipal.Proposals.Contracts;
using Municipal.Web;

namespace Municipal.Comments.Pages.Write;

/// <summary>A page about a comment, or about one to be written, on a proposal that the public sees.</summary>
internal abstract class ProposalPageModel(IProposals proposals, CommentBook book) : PortalPageModel
{
    public ProposalCard Proposal { get; private set; } = null!;

    /// <summary>The comment of the address; null where there is none.</summary>
    public Comment? Comment { get; private set; }

    protected CommentBook Book => book;

    /// <summary>Finds both. A proposal that is hidden or withdrawn has no comments for anybody; one that lives on in others keeps what was said.</summary>
    protected async Task<bool> FindAsync(string number, Guid? id, CancellationToken cancellation)
    {
        if (await proposals.FindAsync(number, cancellation) is not { IsReadable: true } proposal)
        {
            return false;
        }

        (Proposal, Comment) = (proposal, await book.FindAsync(proposal.Id, id, cancellation));
        return id is null || Comment is not null;
    }
}
