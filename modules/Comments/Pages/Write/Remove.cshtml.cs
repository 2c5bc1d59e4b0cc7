using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Proposals.Contracts;

namespace Municipal.Comments.Pages.Write;

/// <summary>Asks once more before the author takes a comment back.</summary>
internal sealed class RemoveModel(IProposals proposals, CommentBook book, IStringLocalizer<Texts> words) : ProposalPageModel(proposals, book)
{
    public async Task<IActionResult> OnGetAsync(string number, Guid id, CancellationToken cancellation) => await FindOwnAsync(number, id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, Guid id, CancellationToken cancellation)
    {
        if (!await FindOwnAsync(number, id, cancellation))
        {
            return NotFound();
        }

        return await Book.RemoveAsync(Comment!, cancellation) is { } refusal ? Refuse(refusal) : GoTo(CommentLinks.List(number), words["Remove.Done"]);
    }

    private async Task<bool> FindOwnAsync(string number, Guid id, CancellationToken cancellation) =>
        await FindAsync(number, id, cancellation) && Comment!.AuthorId == Visitor.AccountId;
}
