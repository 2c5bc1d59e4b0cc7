using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Municipal.Proposals.Contracts;

namespace Municipal.Comments.Pages.Write;

/// <summary>Asks the office to look at somebody's comment.</summary>
internal sealed class ReportModel(IProposals proposals, CommentBook book, IStringLocalizer<Texts> words) : ProposalPageModel(proposals, book)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IEnumerable<SelectListItem> Reasons => Enum.GetValues<ReportReason>().Select(r => new SelectListItem(words[$"ReportReason.{r}"], r.ToString()));

    public async Task<IActionResult> OnGetAsync(string number, Guid id, CancellationToken cancellation) => await FindReportableAsync(number, id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, Guid id, CancellationToken cancellation)
    {
        if (!await FindReportableAsync(number, id, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        return await Book.ReportAsync(Comment!, Input.Reason!.Value, Input.Note ?? "", cancellation) is { } refusal
            ? Refuse(refusal)
            : GoTo(CommentLinks.List(number), words["Report.Done"]);
    }

    private async Task<bool> FindReportableAsync(string number, Guid id, CancellationToken cancellation) =>
        await FindAsync(number, id, cancellation) && CommentRules.MayReport(Comment!, Visitor.AccountId) is null;

    public sealed class InputModel
    {
        [Required, Display(Name = "Report.Reason")]
        public ReportReason? Reason { get; set; }

        [StringLength(Comment.LongestReason), Display(Name = "Report.Note")]
        public string? Note { get; set; }
    }
}
