using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Proposals.Pages.CoPropose;

/// <summary>The author's own page of whom they propose with, for a draft and within the edit window.</summary>
internal sealed class TeamModel(ProposingTeam team, InvitationBook book, ProposalGallery gallery, IAccounts accounts, IStringLocalizer<Texts> words, TimeProvider clock) : PortalPageModel
{
    private IReadOnlyDictionary<Guid, AccountCard> _cards = null!;

    public TeamWork Work { get; private set; } = null!;

    public IReadOnlyList<CoProposer> Lines { get; private set; } = [];

    public EditRefusal? Closed { get; private set; }

    public PortalPath Back => Work.Number is { } number ? ProposalLinks.Detail(number) : ProposalLinks.Check(Work.Id);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string NameOf(CoProposer line) => line.AccountId is { } account ? _cards.GetValueOrDefault(account)?.PublicName ?? "" : "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (Closed is { } closed)
        {
            return Refuse(closed);
        }

        var (refusal, figures) = await book.InviteAsync(Work, Visitor.AccountId!.Value, Input.Email, cancellation);
        return refusal is { } why ? Refuse(why, figures) : GoTo(ProposalLinks.Team(id), words["Team.Sent"]);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, Guid line, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) && await book.TakeBackAsync(line, id, cancellation) ? GoTo(ProposalLinks.Team(id), words["Team.TakenBack"]) : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await team.WorkAsync(id, cancellation) is not { AuthorId: { } author } work || author != Visitor.AccountId)
        {
            return false;
        }

        (Work, Lines) = (work, await team.LinesAsync(id, cancellation));
        _cards = await accounts.CardsAsync([.. Lines.Select(l => l.AccountId).OfType<Guid>()], cancellation);
        Closed = work.Number is { } number && await gallery.FindAsync(number, cancellation) is { } picture ? picture.MayEdit(clock.GetUtcNow().UtcDateTime) : null;
        return true;
    }

    public sealed class InputModel
    {
        [Required, StringLength(CoProposer.LongestEmail), Display(Name = "Team.Email")]
        public string? Email { get; set; }
    }
}
