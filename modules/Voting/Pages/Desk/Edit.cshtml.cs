using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Proposals.Contracts;
using Municipal.Voting.Elections;
using Municipal.Web;

namespace Municipal.Voting.Pages.Desk;

/// <summary>The terms of a vote. What is typed is kept whatever is wrong with it; the page of the election says in words what the rules then mean.</summary>
internal sealed class EditModel(VotingDb db, ElectionDesk desk, PaperBook papers, IProposals proposals, IStringLocalizer<Texts> words) : PortalPageModel
{
    private IReadOnlyList<KeyValuePair<string, LocalizedText>> _fields = [];

    public Election Election { get; private set; } = null!;

    [BindProperty]
    public ElectionInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Forms => Enum.GetValues<BallotKind>().Select(f => new SelectListItem(words[$"BallotKind.{f}"], f.ToString()));

    /// <summary>Desk, codes and paper have no pages yet, so that nobody may promise them.</summary>
    public IEnumerable<SelectListItem> ChannelItems => new[] { Channel.Online }.Select(c => new SelectListItem(words[$"Channel.{c}"], c.ToString()));

    public IEnumerable<SelectListItem> CountingRules => ElectionRules.CountingRules.Select(r => new SelectListItem(words[$"CountRule.{r}"], r));

    public IEnumerable<SelectListItem> Satisfactions => Enum.GetValues<BallotKind>().SelectMany(ElectionRules.SatisfactionsFor).Append(Election.Terms.Count.Satisfaction).Distinct()
        .Select(s => new SelectListItem(words[$"Satisfaction.{s.Split(':')[0]}"], s));

    public IEnumerable<SelectListItem> Completions => ElectionRules.Completions.Select(c => new SelectListItem(words[$"Completion.{c}"], c));

    public IEnumerable<SelectListItem> TieRules => ElectionRules.TieRules.Append(Election.Terms.Count.Ties).Distinct().Select(t => new SelectListItem(words[$"Ties.{t.Replace(',', '-')}"], t));

    public string FieldName(string code) => _fields.FirstOrDefault(f => f.Key == code).Value.Ko is null ? code : _fields.First(f => f.Key == code).Value.ToString();

    public string ProjectName(string id) => Election.Terms.Projects.FirstOrDefault(p => p.Id == id)?.Title ?? id;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation)
    {
        if (!await LoadAsync(key, cancellation))
        {
            return NotFound();
        }

        Input = ElectionInput.Of(Election, _fields.Select(f => f.Key));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancellation)
    {
        if (!await LoadAsync(key, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (Input.Version != Election.Version)
        {
            return Refuse(ElectionRefusal.ChangedMeanwhile);
        }

        var isDraft = Election.State == ElectionState.Draft;
        var projects = Input.Refresh && isDraft ? await papers.OfShortlistAsync(Election.FiscalYear, Election.Terms.AreaId, cancellation) : Election.Terms.Projects;
        var terms = Input.Over(Election.Terms, projects);
        return desk.Change(Election, terms, SeoulClock.ToInstant(Input.Opens!.Value), SeoulClock.ToInstant(Input.Closes!.Value), PlainText.Clean(Input.Reason)) is { } refusal
            ? Refuse(refusal) : GoTo(ElectionLinks.Item(key), words[isDraft ? "Edit.Saved" : "Edit.Reopened"]);
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancellation)
    {
        if (await db.Elections.FirstOrDefaultAsync(e => e.Key == key && (e.State == ElectionState.Draft || e.State == ElectionState.Announced), cancellation) is not { } election)
        {
            return false;
        }

        (Election, _fields) = (election, await proposals.FieldsAsync(cancellation));
        return true;
    }
}
