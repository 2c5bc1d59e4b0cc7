using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Areas.Contracts;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Desk;

/// <summary>Puts proposals on the shortlist (투표 대상) or takes them off, several at once; each one's trail tells why.</summary>
internal sealed class ShortlistModel(ProposalsDb db, ProposalTrail trail, AuditTrail audit, IAreas areas, IStringLocalizer<Texts> words) : PortalPageModel
{
    private const int Most = 300;

    [BindProperty]
    public List<Guid> Ticked { get; set; } = [];

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<int> Years { get; private set; } = [];

    public int Year { get; private set; }

    public IReadOnlyList<Proposal> Rows { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> AreaNames { get; private set; } = null!;

    public Task OnGetAsync(int? year, CancellationToken cancellation) => LoadAsync(year, cancellation);

    public Task<IActionResult> OnPostAsync(int? year, CancellationToken cancellation) => MoveAsync(year, isOn: true, cancellation);

    public Task<IActionResult> OnPostOffAsync(int? year, CancellationToken cancellation) => MoveAsync(year, isOn: false, cancellation);

    private async Task<IActionResult> MoveAsync(int? year, bool isOn, CancellationToken cancellation)
    {
        await LoadAsync(year, cancellation);
        if (Ticked.Count == 0)
        {
            ModelState.AddModelError("", words["Shortlist.TickSome"]);
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var reason = PlainText.Clean(Input.Reason);
        var moved = Rows.Where(p => Ticked.Contains(p.Id) && (p.Standing == Standing.Shortlisted) != isOn).ToList();
        foreach (var proposal in moved)
        {
            proposal.MoveTo(isOn ? Standing.Shortlisted : Standing.OnAgenda);
            trail.TellFromOffice(proposal.Id, isOn ? "Shortlist.TrailOn" : "Shortlist.TrailOff", reason);
            audit.Record(isOn ? "proposals.shortlisted" : "proposals.unlisted", $"proposal:{proposal.Id}", $"{proposal.Number} {proposal.Title}", reason);
        }

        return GoTo(ProposalLinks.ShortlistOf(Year), words[isOn ? "Shortlist.DoneOn" : "Shortlist.DoneOff", moved.Count]);
    }

    private async Task LoadAsync(int? year, CancellationToken cancellation)
    {
        var open = db.Proposals.Where(p => p.IsListed && (p.Standing == Standing.Proposed || p.Standing == Standing.OnAgenda || p.Standing == Standing.Shortlisted));
        Years = await open.Select(p => p.Year).Distinct().OrderByDescending(y => y).ToListAsync(cancellation);
        Year = year is { } asked && Years.Contains(asked) ? asked : Years is [var newest, ..] ? newest : 0;
        Rows = await open.Where(p => p.Year == Year).OrderBy(p => p.Number).Take(Most).ToListAsync(cancellation);
        AreaNames = (await areas.AllAsync(cancellation)).ToDictionary(a => a.Id, a => a.Name.ToString());
    }

    public sealed class InputModel
    {
        [Required, StringLength(Proposal.LongestReason, MinimumLength = 2), Display(Name = "Shortlist.Reason")]
        public string? Reason { get; set; }
    }
}
