using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Municipal.Cycles.Contracts;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Pages.Desk;

/// <summary>A track: a new one, or one that is there.</summary>
internal sealed class TrackModel(CyclesDb db, AuditTrail audit, TimeProvider clock, IStringLocalizer<Texts> words) : CyclePage(db)
{
    [BindProperty]
    public TrackInput Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    /// <summary>Null while a new one is typed.</summary>
    public Track? Track { get; private set; }

    public bool MayRemove => Track is not null && Cycle.State == CycleState.Draft;

    public IEnumerable<SelectListItem> Kinds => Enum.GetNames<TrackKind>().Select(n => new SelectListItem(words[$"TrackKind.{n}"], n));

    public async Task<IActionResult> OnGetAsync(int year, Guid? track, CancellationToken cancellation)
    {
        if (!await LookAsync(year, track, cancellation))
        {
            return NotFound();
        }

        Input = Track is null ? Input : TrackInput.Of(Track);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, Guid? track, CancellationToken cancellation)
    {
        if (!await LookAsync(year, track, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (IsStale(Version))
        {
            return Refuse(CycleRefusal.ChangedMeanwhile);
        }

        if (Cycle.Tracks.Any(t => t != Track && t.Kind == Input.Kind && t.Name.Ko == Typed.Both(Input.NameKo, null).Ko))
        {
            return Refuse(CycleRefusal.TrackNameTaken);
        }

        var saved = Track ?? new Track
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), CycleId = Cycle.Id, Position = Cycle.Tracks.Select(t => t.Position + 1).DefaultIfEmpty(0).Max(),
        };
        Input.Fill(saved);
        if (Track is null)
        {
            Cycle.Tracks.Add(saved);
        }

        Cycle.Version++;
        audit.Record("cycles.track.saved", $"cycle:{Cycle.Id}", $"{Cycle.Label}: {saved.Name.Ko}");
        return GoTo(Track is null ? CycleLinks.Stages(year, saved.Id) : CycleLinks.Manage(year), words["Track.Saved", saved.Name]);
    }

    public async Task<IActionResult> OnPostRemoveAsync(int year, Guid? track, CancellationToken cancellation)
    {
        if (!await LookAsync(year, track, cancellation) || Track is null)
        {
            return NotFound();
        }

        if (!MayRemove)
        {
            return Refuse(CycleRefusal.TrackInUse);
        }

        Cycle.Tracks.Remove(Track);
        Cycle.Version++;
        audit.Record("cycles.track.removed", $"cycle:{Cycle.Id}", $"{Cycle.Label}: {Track.Name.Ko}");
        return GoTo(CycleLinks.Manage(year), words["Track.Removed", Track.Name]);
    }

    private async Task<bool> LookAsync(int year, Guid? track, CancellationToken cancellation)
    {
        if (!await FindAsync(year, cancellation))
        {
            return false;
        }

        Track = Cycle.Tracks.FirstOrDefault(t => t.Id == track);
        return track is null || Track is not null;
    }
}
