using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Author;

internal sealed class WithdrawModel(ProposalsDb db, ProposalTrail trail, Outbox outbox, IStringLocalizer<Texts> words) : PortalPageModel
{
    public Proposal Proposal { get; private set; } = null!;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation) =>
        await LoadAsync(number, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancellation)
    {
        if (!await LoadAsync(number, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (EditRules.MayWithdraw(Proposal.State, Proposal.Standing, Input.Reason!) is { } refusal)
        {
            return Refuse(refusal);
        }

        Proposal.Withdraw();
        trail.Add(Proposal.Id, TrailKind.Withdrawn, TrailActor.Proposer, Input.Reason!);
        outbox.Raise(new ProposalWithdrawn(Proposal.Id, number));
        return GoTo(ProposalLinks.Detail(number), words["Withdraw.Done"]);
    }

    private async Task<bool> LoadAsync(string number, CancellationToken cancellation)
    {
        if (await db.Proposals.FirstOrDefaultAsync(p => p.Number == number && p.AuthorId == Visitor.AccountId, cancellation) is not { AuthorId: not null } own)
        {
            return false;
        }

        Proposal = own;
        return true;
    }

    public sealed class InputModel
    {
        [Required, StringLength(Proposal.LongestReason), Display(Name = "Withdraw.Reason")]
        public string? Reason { get; set; }
    }
}
