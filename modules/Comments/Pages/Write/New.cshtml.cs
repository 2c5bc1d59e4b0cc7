using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Municipal.Proposals.Contracts;

namespace Municipal.Comments.Pages.Write;

/// <summary>A comment of its own, or a reply: <c>?to=</c> says to which.</summary>
internal sealed class NewModel(IProposals proposals, CommentBook book, IStringLocalizer<Texts> words) : ProposalPageModel(proposals, book)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool IsAnswer => Visitor.May(CommentPermissions.Answer);

    public IEnumerable<SelectListItem> Stances => Enum.GetValues<Stance>().Select(s => new SelectListItem(words[$"Stance.{s}"], s.ToString()));

    public async Task<IActionResult> OnGetAsync(string number, Guid? to, CancellationToken cancellation) =>
        await FindAsync(number, to, cancellation) && Proposal.IsListed && Comment is null or { State: CommentState.Shown } ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, Guid? to, CancellationToken cancellation)
    {
        if (!await FindAsync(number, to, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        return await Book.WriteAsync(Proposal, Comment, Input.Stance, Input.Text ?? "", cancellation) is { } refusal
            ? Refuse(refusal)
            : GoTo(CommentLinks.List(number), words[Comment is null ? "Write.Done" : "Write.ReplyDone"]);
    }

    public sealed class InputModel
    {
        [Display(Name = "Write.Stance")]
        public Stance? Stance { get; set; }

        [Required, Display(Name = "Write.Text")]
        public string? Text { get; set; }
    }
}
