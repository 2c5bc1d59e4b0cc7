using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Municipal.Areas.Contracts;
using Municipal.Proposals.Pages.Propose;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Desk.Enter;

/// <summary>Staff enter what somebody brought on paper, by telephone or to a meeting.</summary>
internal sealed class NewModel(EnterProposal enter, TenantSettings settings, IAreas areas, IStringLocalizer<Texts> words, TimeProvider clock) : PortalPageModel, IDetailsForm
{
    private ProposalSettings _settings = null!;
    private IReadOnlyList<Area> _areas = [];

    [BindProperty]
    public WhatModel.InputModel What { get; set; } = new();

    [BindProperty]
    public DetailsInput Input { get; set; } = new();

    [BindProperty]
    public FromInput From { get; set; } = new();

    public IEnumerable<SelectListItem> FieldChoices => _settings.Fields.Select(f => new SelectListItem(f.Name.ToString(), f.Code));

    public IEnumerable<SelectListItem> AreaChoices =>
        _areas.Select(a => new SelectListItem(a.Name.ToString(), a.Id.ToString())).Append(new SelectListItem(words["Place.NoneChoice"], TypedProposal.NoPlace));

    public IEnumerable<SelectListItem> Channels => Enum.GetValues<EntryChannel>().Select(c => new SelectListItem(words[$"EntryChannel.{c}"], c.ToString()));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        From.ReceivedOn = CivicTime.Seoul.DayOf(clock.GetUtcNow().UtcDateTime);
        From.Channel = EntryChannel.Paper;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var typed = Input.Over(new TypedProposal { Title = What.Title ?? "", Field = What.Field ?? "", Area = What.Area ?? "" });
        var (text, problems) = TextRules.Read(typed, _settings.Codes(), _areas.Select(a => a.Id).ToHashSet());
        foreach (var problem in problems)
        {
            var key = TextRules.FirstPart.Contains(problem.Field) ? $"What.{problem.Field}" : $"Input.{problem.Field}";
            if (ModelState[key] is not { Errors.Count: > 0 })
            {
                ModelState.AddModelError(key, words[$"TextFault.{problem.Fault}", words[$"Input.{problem.Field}"].Value, problem.Limit]);
            }
        }

        if (ResidentNumber.OccursIn($"{From.SaidBy} {From.Contact} {From.Note}"))
        {
            ModelState.AddModelError("From.Note", words["TextFault.ResidentNumber", words["Enter.Note"].Value]);
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var saidBy = PlainText.CleanLine(From.SaidBy);
        var shown = PlainText.CleanLine(From.PublicName);
        var answer = await enter.RunAsync(
            text, new StaffEntryForm(From.Channel!.Value, saidBy, shown, PlainText.CleanLine(From.Contact), PlainText.Clean(From.Note), From.ReceivedOn!.Value, From.Consent), cancellation);
        return answer.Refusal is { } refusal ? Refuse(refusal, answer.Figures) : GoTo(ProposalLinks.Detail(answer.Number!), words["Publish.Done", answer.Number!]);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        _settings = await settings.GetAsync<ProposalSettings>(cancellation);
        _areas = await areas.DongAsync(cancellation);
    }

    public sealed class FromInput
    {
        [Required, Display(Name = "Enter.Channel")]
        public EntryChannel? Channel { get; set; }

        [Required, Display(Name = "Enter.ReceivedOn")]
        public DateOnly? ReceivedOn { get; set; }

        [Required, StringLength(Proposal.LongestName), Display(Name = "Enter.SaidBy")]
        public string? SaidBy { get; set; }

        [Required, StringLength(Proposal.LongestName), Display(Name = "Enter.PublicName")]
        public string? PublicName { get; set; }

        [StringLength(StaffEntry.LongestContact), Display(Name = "Enter.Contact")]
        public string? Contact { get; set; }

        [StringLength(StaffEntry.LongestNote), Display(Name = "Enter.Note")]
        public string? Note { get; set; }

        [Display(Name = "Enter.Consent")]
        public bool Consent { get; set; }
    }
}
