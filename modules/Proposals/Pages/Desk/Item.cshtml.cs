using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Desk;

internal sealed class ItemModel(ProposalsDb db, ProposalTrail trail, AuditTrail audit, EnterProposal entries, IAccounts accounts, IStringLocalizer<Texts> words) : PortalPageModel
{
    public Proposal Proposal { get; private set; } = null!;

    public AccountCard? Author { get; private set; }

    /// <summary>How it came to the office, where nobody's account made it.</summary>
    public StaffEntry? Entry { get; private set; }

    public IReadOnlyList<TrailEntry> Trail { get; private set; } = [];

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation) =>
        await LoadAsync(number, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostHideAsync(string number, CancellationToken cancellation)
    {
        if (!await LoadAsync(number, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (!Proposal.IsHidden)
        {
            Proposal.Hide(Input.Reason!);
            trail.Add(Proposal.Id, TrailKind.Hidden, TrailActor.Office, Input.Reason!);
            Record("proposals.hidden", Input.Reason!);
        }

        return GoTo(ProposalLinks.DeskItem(number), words["Desk.HideDone", number]);
    }

    public async Task<IActionResult> OnPostShowAsync(string number, CancellationToken cancellation)
    {
        if (!await LoadAsync(number, cancellation))
        {
            return NotFound();
        }

        if (Proposal.IsHidden)
        {
            Proposal.ShowAgain();
            trail.Add(Proposal.Id, TrailKind.ShownAgain, TrailActor.Office);
            Record("proposals.shown", "");
        }

        return GoTo(ProposalLinks.DeskItem(number), words["Desk.ShowDone", number]);
    }

    private void Record(string action, string reason) => audit.Record(action, $"proposal:{Proposal.Id}", $"{Proposal.Number} {Proposal.Title}", reason);

    private async Task<bool> LoadAsync(string number, CancellationToken cancellation)
    {
        if (await db.Proposals.FirstOrDefaultAsync(p => p.Number == number, cancellation) is not { } proposal)
        {
            return false;
        }

        Proposal = proposal;
        Trail = await db.Trail.AsNoTracking().Where(e => e.ProposalId == proposal.Id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).ToListAsync(cancellation);
        Entry = await entries.OfAsync(proposal.Id, cancellation);
        Author = proposal.AuthorId is { } author ? (await accounts.CardsAsync([author], cancellation)).GetValueOrDefault(author) : null;
        return true;
    }

    public sealed class InputModel
    {
        [Required, StringLength(Proposal.LongestReason, MinimumLength = 2), Display(Name = "Desk.HideReason")]
        public string? Reason { get; set; }
    }
}
