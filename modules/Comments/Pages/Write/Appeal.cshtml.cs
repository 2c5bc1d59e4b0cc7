using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Proposals.Contracts;

namespace Municipal.Comments.Pages.Write;

/// <summary>The author of a hidden comment asks for another look.</summary>
internal sealed class AppealModel(IProposals proposals, CommentBook book, IStringLocalizer<Texts> words) : ProposalPageModel(proposals, book)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string number, Guid id, CancellationToken cancellation) => await FindHiddenAsync(number, id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, Guid id, CancellationToken cancellation)
    {
        if (!await FindHiddenAsync(number, id, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        return await Book.AppealAsync(Comment!, Input.Why!, cancellation) is { } refusal ? Refuse(refusal) : GoTo(CommentLinks.List(number), words["Appeal.Done"]);
    }

    private async Task<bool> FindHiddenAsync(string number, Guid id, CancellationToken cancellation) =>
        await FindAsync(number, id, cancellation) && Comment!.AuthorId == Visitor.AccountId && Comment.State == CommentState.Hidden;

    public sealed class InputModel
    {
        [Required, StringLength(Comment.LongestReason), Display(Name = "Appeal.Why")]
        public string? Why { get; set; }
    }
}
