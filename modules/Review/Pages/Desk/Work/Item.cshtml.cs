using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Proposals.Contracts;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Review.Pages.Desk.Work;

/// <summary>A proposal's reviews as the office sees them, with the notes that nobody else does.</summary>
internal sealed class ItemModel(
    ReviewDb db, IProposals proposals, DossierBook book, WorkList work, DepartmentBook departments, IAccounts accounts, IStringLocalizer<Texts> words) : PortalPageModel
{
    public ProposalCard Proposal { get; private set; } = null!;

    public IReadOnlyList<WorkRow> Rows { get; private set; } = [];

    public Objection? Objection { get; private set; }

    public IReadOnlyList<(Note Note, string Author)> Notes { get; private set; } = [];

    public string ColleagueNames { get; private set; } = "";

    public bool MayWrite { get; private set; }

    /// <summary>Whether the visitor would write it, had they not prepared the first review.</summary>
    public bool IsOthersTurn { get; private set; }

    public bool IsQuestioned => Objection is not null && Rows.Count == 1;

    public bool MayAssign => Visitor.May(ReviewPermissions.Assign) && Proposal.IsListed && (Rows.Count == 0 || IsQuestioned || Rows[0].Dossier.State != DossierState.Published);

    public DateOnly Today => work.Today;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation) => await LoadAsync(number, cancellation) ? Page() : NotFound();

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

        var told = await book.NoteAsync(Proposal, Input.Text!, cancellation);
        return GoTo(ReviewLinks.Item(number), words[told > 0 ? "Notes.DoneTold" : "Notes.Done", told]);
    }

    private async Task<bool> LoadAsync(string number, CancellationToken cancellation)
    {
        if (await proposals.FindAsync(number, cancellation) is not { } proposal)
        {
            return false;
        }

        Proposal = proposal;
        var rounds = await book.OfAsync(proposal.Id, cancellation);
        Rows = await work.RowsAsync(rounds, cancellation);
        Objection = await book.ObjectionAsync(proposal.Id, cancellation);
        var refusal = rounds.Count == 0 || !Visitor.May(ReviewPermissions.Write) ? ReviewRefusal.NotYours : await book.MayWriteAsync(rounds, cancellation);
        (MayWrite, IsOthersTurn) = (refusal is null, refusal == ReviewRefusal.SameOfficer);
        var notes = await db.Notes.AsNoTracking().Where(n => n.ProposalId == proposal.Id).OrderBy(n => n.At).ThenBy(n => n.Id).ToListAsync(cancellation);
        var authors = await accounts.CardsAsync([.. notes.Select(n => n.AuthorId).Distinct()], cancellation);
        Notes = [.. notes.Select(n => (n, authors.GetValueOrDefault(n.AuthorId)?.Name ?? ""))];
        ColleagueNames = PlainText.Truncate(string.Join(", ", (await departments.ColleaguesAsync(cancellation)).Where(c => c.Id != Visitor.AccountId).Select(c => $"@{c.Name}")), 200);
        return true;
    }

    public sealed class InputModel
    {
        [Required, StringLength(Dossier.LongestText), Display(Name = "Notes.Text")]
        public string? Text { get; set; }
    }
}
