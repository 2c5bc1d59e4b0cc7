using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Cycles.Contracts;
using Municipal.Voting.Elections;
using Municipal.Web;

namespace Municipal.Voting.Pages.Desk;

/// <summary>Drafts for as many pots as are ticked, all with the same window and the terms that most cities use.</summary>
internal sealed class NewModel(VotingDb db, ElectionDesk desk, ICycles cycles, TimeProvider clock, IStringLocalizer<Texts> words) : PortalPageModel
{
    private const int DaysUntilOpening = 14, DaysOpen = 15, OpeningHour = 9, ClosingHour = 18;

    [BindProperty]
    public List<Guid> Ticked { get; set; } = [];

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<int> Years { get; private set; } = [];

    public int Year { get; private set; }

    public IReadOnlyList<(PotView Pot, string Key, int Projects)> Offer { get; private set; } = [];

    public IReadOnlyCollection<string> Taken { get; private set; } = [];

    public async Task OnGetAsync(int? year, CancellationToken cancellation)
    {
        await LoadAsync(year, cancellation);
        var first = CivicTime.Seoul.DayOf(clock.GetUtcNow().UtcDateTime).AddDays(DaysUntilOpening);
        Input = new InputModel { Opens = first.ToDateTime(new TimeOnly(OpeningHour, 0)), Closes = first.AddDays(DaysOpen).ToDateTime(new TimeOnly(ClosingHour, 0)) };
    }

    public async Task<IActionResult> OnPostAsync(int? year, CancellationToken cancellation)
    {
        await LoadAsync(year, cancellation);
        if (Ticked.Count == 0)
        {
            ModelState.AddModelError("", words["New.TickSome"]);
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (Input.Opens >= Input.Closes)
        {
            return Refuse(ElectionRefusal.WindowCrossed);
        }

        var made = await desk.CreateAsync(Year, Ticked, SeoulClock.ToInstant(Input.Opens!.Value), SeoulClock.ToInstant(Input.Closes!.Value), cancellation);
        return GoTo(made.Count == 1 ? ElectionLinks.Item(made[0].Key) : ElectionLinks.Desk, words["New.Done", made.Count]);
    }

    private async Task LoadAsync(int? year, CancellationToken cancellation)
    {
        Years = [.. (await cycles.PublishedAsync(cancellation)).Select(c => c.FiscalYear)];
        Year = year is { } asked && Years.Contains(asked) ? asked : Years.Count > 0 ? Years[0] : 0;
        Offer = Year == 0 ? [] : await desk.OfferAsync(Year, cancellation);
        Taken = await db.Elections.Where(e => e.FiscalYear == Year).Select(e => e.Key).ToListAsync(cancellation);
    }

    public sealed class InputModel
    {
        [Required, Display(Name = "Input.Opens")]
        public DateTime? Opens { get; set; }

        [Required, Display(Name = "Input.Closes")]
        public DateTime? Closes { get; set; }
    }
}
