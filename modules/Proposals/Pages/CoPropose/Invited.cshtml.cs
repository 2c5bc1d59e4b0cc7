using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Proposals.Pages.CoPropose;

/// <summary>Where an invitation is answered, with one's own account; the link of the mail leads here.</summary>
internal sealed class InvitedModel(ProposalsDb db, InvitationBook book, ProposingTeam team, InvitationKey keys, IAccounts accounts, IStringLocalizer<Texts> words) : PortalPageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>Null where the link is none of ours, or there is nothing to answer any more.</summary>
    public CoProposer? Invitation { get; private set; }

    public TeamWork Work { get; private set; } = null!;

    public string InviterName { get; private set; } = "";

    /// <summary>The name the public would read.</summary>
    public string PublicName { get; private set; } = "";

    [BindProperty]
    public bool Decline { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        return await book.AnswerAsync(Invitation!, Work, Visitor.AccountId!.Value, !Decline, cancellation) is { } refusal
            ? Refuse(refusal)
            : GoTo(ProposalLinks.Invitations, words[Decline ? "Invited.Declined" : "Invited.Accepted"]);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (keys.Read(Key) is not { } id || await db.CoProposers.FirstOrDefaultAsync(c => c.Id == id, cancellation) is not { } invitation
            || await team.WorkAsync(invitation.ProposalId, cancellation) is not { } work)
        {
            return false;
        }

        (Invitation, Work) = (invitation, work);
        var me = Visitor.AccountId!.Value;
        var cards = await accounts.CardsAsync([invitation.InviterId, me], cancellation);
        (InviterName, PublicName) = (cards.GetValueOrDefault(invitation.InviterId)?.PublicName ?? "", cards.GetValueOrDefault(me)?.PublicName ?? "");
        return true;
    }
}
