using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Municipal.Areas.Contracts;
using Municipal.Proposals.Pages.Propose;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Author;

internal sealed class EditModel(ProposalGallery gallery, ProposingTeam team, ProposalsDb db, ProposalTrail trail, TenantSettings settings, IAreas areas, IStringLocalizer<Texts> words, TimeProvider clock)
    : PortalPageModel, IDetailsForm
{
    private ProposalSettings _settings = null!;
    private IReadOnlyList<Area> _areas = [];

    public ProposalPicture Picture { get; private set; } = null!;

    public EditRefusal? Refusal { get; private set; }

    [BindProperty]
    public WhatModel.InputModel What { get; set; } = new();

    [BindProperty]
    public DetailsInput Input { get; set; } = new();

    /// <summary>The version the form was filled from.</summary>
    [BindProperty]
    public int Version { get; set; }

    public IEnumerable<SelectListItem> FieldChoices => _settings.Fields.Select(f => new SelectListItem(f.Name.ToString(), f.Code));

    public IEnumerable<SelectListItem> AreaChoices =>
        _areas.Select(a => new SelectListItem(a.Name.ToString(), a.Id.ToString())).Append(new SelectListItem(words["Place.NoneChoice"], TypedProposal.NoPlace));

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        if (!await LoadAsync(number, cancellation))
        {
            return NotFound();
        }

        var typed = TypedProposal.Of(Picture.Proposal.Text);
        What = new WhatModel.InputModel { Title = typed.Title, Field = typed.Field, Area = typed.Area };
        (Input, Version) = (DetailsInput.Of(typed), Picture.Proposal.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancellation)
    {
        if (!await LoadAsync(number, cancellation))
        {
            return NotFound();
        }

        var proposal = Picture.Proposal;
        var typed = Input.Over(new TypedProposal { Title = What.Title ?? "", Field = What.Field ?? "", Area = What.Area ?? "" });
        var (text, problems) = TextRules.Read(typed, _settings.Codes(), _areas.Select(a => a.Id).ToHashSet());
        Note(problems);
        if (!ModelState.IsValid)
        {
            return Again();
        }

        if ((Refusal ?? (Version != proposal.Version ? EditRefusal.ChangedMeanwhile : text == proposal.Text ? EditRefusal.NothingChanged : null)) is { } refusal)
        {
            return Refuse(refusal);
        }

        db.Versions.Add(proposal.Write(text, clock.GetUtcNow().UtcDateTime));
        trail.Add(proposal.Id, TrailKind.Edited, TrailActor.Proposer);
        return GoTo(ProposalLinks.Detail(number), words["Edit.Done"]);
    }

    private async Task<bool> LoadAsync(string number, CancellationToken cancellation)
    {
        if (await gallery.FindAsync(number, cancellation) is not { } picture || !(picture.IsOwnOf(Visitor) || await team.MayEditAsync(picture.Proposal.Id, Visitor, cancellation)))
        {
            return false;
        }

        Picture = picture;
        Refusal = picture.MayEdit(clock.GetUtcNow().UtcDateTime);
        _settings = await settings.GetAsync<ProposalSettings>(cancellation);
        _areas = await areas.DongAsync(cancellation);
        return true;
    }

    private void Note(IEnumerable<TextProblem> problems)
    {
        foreach (var problem in problems)
        {
            var key = TextRules.FirstPart.Contains(problem.Field) ? $"What.{problem.Field}" : $"Input.{problem.Field}";
            if (ModelState[key] is not { Errors.Count: > 0 })
            {
                ModelState.AddModelError(key, words[$"TextFault.{problem.Fault}", words[$"Input.{problem.Field}"].Value, problem.Limit]);
            }
        }
    }
}
