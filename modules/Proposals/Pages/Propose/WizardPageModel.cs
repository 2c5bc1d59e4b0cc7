using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Municipal.Areas.Contracts;
using Municipal.Cycles.Contracts;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Propose;

/// <summary>What the steps of proposing share: the draft, what holds now, and the choices.</summary>
internal abstract class WizardPageModel(ProposingDesk desk) : PortalPageModel
{
    public Draft? Draft { get; protected set; }

    /// <summary>What holds now; null where proposing is closed.</summary>
    public ProposingTerms? Terms { get; private set; }

    /// <summary>When proposing opens next, where it is closed.</summary>
    public TimeWindow? Next { get; private set; }

    public ProposalSettings Settings { get; private set; } = null!;

    public IReadOnlyList<Area> Areas { get; private set; } = [];

    protected DraftBook Drafts => desk.Drafts;

    protected IStringLocalizer<Texts> Words => desk.Words;

    public string AreaName(string area) => Areas.FirstOrDefault(a => a.Id.ToString() == area)?.Name.ToString() ?? Words["Place.None"];

    public IEnumerable<SelectListItem> FieldChoices => Settings.Fields.Select(f => new SelectListItem(f.Name.ToString(), f.Code));

    public IEnumerable<SelectListItem> AreaChoices =>
        Areas.Select(a => new SelectListItem(a.Name.ToString(), a.Id.ToString())).Append(new SelectListItem(Words["Place.NoneChoice"], TypedProposal.NoPlace));

    /// <summary>Loads the draft, if one is named, and what holds now.</summary>
    /// <returns>False where the draft is not this person's or not there.</returns>
    protected async Task<bool> LoadAsync(Guid? draft, CancellationToken cancellation)
    {
        Settings = await desk.Settings.GetAsync<ProposalSettings>(cancellation);
        Areas = await desk.Areas.DongAsync(cancellation);
        var cycles = await desk.Cycles.PublishedAsync(cancellation);
        var now = desk.Clock.GetUtcNow().UtcDateTime;
        Terms = StageRules.TermsAt(cycles, Settings.AllYearRound, now);
        Next = StageRules.NextProposing(cycles, now);
        Draft = draft is { } id ? await Drafts.FindAsync(id, cancellation) : null;
        return draft is null || Draft is not null;
    }

    protected (ProposalText Text, IReadOnlyList<TextProblem> Problems) Read() =>
        TextRules.Read(Draft!.Typed, Settings.Codes(), Areas.Select(a => a.Id).ToHashSet());

    /// <summary>Puts problems beside their fields.</summary>
    protected void Note(IEnumerable<TextProblem> problems)
    {
        foreach (var problem in problems)
        {
            var key = $"Input.{problem.Field}";
            if (ModelState[key] is not { Errors.Count: > 0 })
            {
                ModelState.AddModelError(key, SentenceOf(problem));
            }
        }
    }

    public string SentenceOf(TextProblem problem) => Words[$"TextFault.{problem.Fault}", Words[$"Input.{problem.Field}"].Value, problem.Limit];

    /// <summary>Ends a step whose input does not do: what was typed is kept all the same.</summary>
    protected async Task<IActionResult> KeepAndAsk(IEnumerable<TextProblem> problems, CancellationToken cancellation)
    {
        await Drafts.KeepAsync(cancellation);
        Note(problems);
        return Again();
    }

    protected async Task<IActionResult> KeepAndRefuse(ProposalRefusal refusal, CancellationToken cancellation)
    {
        await Drafts.KeepAsync(cancellation);
        return Refuse(refusal, ProposalRules.ArgumentsOf(refusal, Terms));
    }
}

/// <summary>What every step asks.</summary>
internal sealed record ProposingDesk(DraftBook Drafts, TenantSettings Settings, IAreas Areas, ICycles Cycles, IStringLocalizer<Texts> Words, TimeProvider Clock);
