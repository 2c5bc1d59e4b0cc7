using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Proposals.Contracts;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Comments.Pages.Desk;

/// <summary>What was reported, hidden or questioned; decisions are for as many as are ticked.</summary>
internal sealed class IndexModel(CommentsDb db, ModerationDesk desk, IProposals proposals, IAccounts accounts, TenantSettings settings, IStringLocalizer<Texts> words) : PortalPageModel
{
    private const int PageSize = 30;

    [BindProperty(SupportsGet = true)]
    public ModerationFilter Show { get; set; }

    public int Number { get; private set; } = 1;

    [BindProperty]
    public List<Guid> Ticked { get; set; } = [];

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<DeskRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int Pages => PageNumbers.Count(Total, PageSize);

    public IReadOnlyList<HidingReason> Wanted { get; private set; } = [];

    public IEnumerable<SelectListItem> Reasons => Wanted.Select(r => new SelectListItem(r.Name.ToString(), r.Code));

    public PortalPath PagePath(int page) => CommentLinks.DeskOf(Show, page);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostHideAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Wanted.FirstOrDefault(r => r.Code == Input.Reason) is not { } reason)
        {
            ModelState.AddModelError("Input.Reason", words["Desk.ChooseReason"]);
        }
        else if (ModelState.IsValid && Ticked.Count > 0)
        {
            return Done("Desk.HideDone", await desk.HideAsync(Ticked, reason.Name, Input.Note ?? "", cancellation));
        }

        return Missing();
    }

    public async Task<IActionResult> OnPostShowAsync(CancellationToken cancellation) =>
        Ticked.Count > 0 ? Done("Desk.ShowDone", await desk.ShowAsync(Ticked, cancellation)) : await MissingAsync(cancellation);

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancellation) =>
        Ticked.Count > 0 ? Done("Desk.KeepDone", await desk.KeepAsync(Ticked, cancellation)) : await MissingAsync(cancellation);

    private IActionResult Done(string notice, int count) => GoTo(CommentLinks.DeskOf(Show, 1), words[notice, count]);

    private async Task<PageResult> MissingAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return Missing();
    }

    private PageResult Missing()
    {
        if (Ticked.Count == 0)
        {
            ModelState.AddModelError("", words["Desk.TickSome"]);
        }

        return Again();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Wanted = (await settings.GetAsync<CommentSettings>(cancellation)).Reasons;
        var found = Show switch
        {
            ModerationFilter.Hidden => db.Comments.Where(c => c.State == CommentState.Hidden),
            ModerationFilter.All => db.Comments.Where(c => c.State != CommentState.Removed),
            _ => ModerationDesk.Waiting(db),
        };
        Total = await found.CountAsync(cancellation);
        // Not bound: Razor Pages take "page" for themselves.
        Number = Math.Min(PageNumbers.Asked(Request.Query["page"]), Pages);
        var comments = await found.AsNoTracking().OrderByDescending(c => c.PostedAt).ThenByDescending(c => c.Id).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var ids = comments.Select(c => c.Id).ToList();
        var reports = (await db.Reports.AsNoTracking().Where(r => ids.Contains(r.CommentId)).OrderBy(r => r.At).ToListAsync(cancellation)).ToLookup(r => r.CommentId);
        var cards = await proposals.CardsAsync([.. comments.Select(c => c.ProposalId).Distinct()], cancellation);
        var authors = await accounts.CardsAsync([.. comments.Select(c => c.AuthorId).Distinct()], cancellation);
        Rows = [.. comments.Select(c => new DeskRow(c, cards.GetValueOrDefault(c.ProposalId), authors.GetValueOrDefault(c.AuthorId)?.Name ?? "", [.. reports[c.Id]]))];
    }

    public sealed class InputModel
    {
        [Display(Name = "Desk.Reason")]
        public string? Reason { get; set; }

        [StringLength(Comment.LongestReason), Display(Name = "Desk.Note")]
        public string? Note { get; set; }
    }
}

internal sealed record DeskRow(Comment Comment, ProposalCard? Proposal, string AuthorName, IReadOnlyList<Report> Reports);
