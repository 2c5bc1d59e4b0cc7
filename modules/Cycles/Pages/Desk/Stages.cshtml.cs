using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Pages.Desk;

internal sealed class StagesModel(CyclesDb db, AuditTrail audit, TimeProvider clock, IStringLocalizer<Texts> words) : CyclePage(db)
{
    [BindProperty]
    public StagesInput Input { get; set; } = new();

    public Track Track { get; private set; } = null!;

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    /// <summary>What the public was told is moved with a reason, one stage at a time.</summary>
    public bool IsPublished => Cycle.State == CycleState.Published;

    public async Task<IActionResult> OnGetAsync(int year, Guid track, CancellationToken cancellation) => await LookAsync(year, track, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int year, Guid track, CancellationToken cancellation)
    {
        if (!await LookAsync(year, track, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (IsStale(Input.Version))
        {
            return Refuse(CycleRefusal.ChangedMeanwhile);
        }

        var kept = Track.Stages.Where(s => !(LineOf(s)?.Remove ?? false)).ToList();
        var added = Input.More.Where(l => !l.IsEmpty && !l.Remove).ToList();
        if (IsPublished && kept.Count < Track.Stages.Count)
        {
            return Refuse(CycleRefusal.StageInUse);
        }

        if (IsPublished && added.Any(l => l.Opens < Now))
        {
            return Refuse(StageChangeRefusal.InThePast);
        }

        PlannedStage[] plan = [.. kept.Select(PlannedOf), .. added.Select(l => l.Planned)];
        if (StagePlanRules.Check(plan) is [var problem, ..])
        {
            return Refuse(problem.Refusal, plan[problem.Index].Name, plan[problem.Other].Name);
        }

        Track.Stages.RemoveAll(s => !kept.Contains(s));
        kept.ForEach(Fill);
        Track.Stages.AddRange(added.Select(l => new Stage
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), TrackId = Track.Id, Kind = l.Kind!.Value, Name = l.Name, Opens = l.Opens, Closes = l.Closes,
        }));
        Cycle.Version++;
        audit.Record("cycles.stages.changed", $"cycle:{Cycle.Id}", $"{Cycle.Label}: {Track.Name.Ko}");
        return GoTo(CycleLinks.Stages(year, track), words["Stages.Saved", Track.Name]);
    }

    private StagesInput.Line? LineOf(Stage stage) => Input.Stages.GetValueOrDefault(stage.Id);

    private PlannedStage PlannedOf(Stage stage) => LineOf(stage) switch
    {
        { OpensOn: not null, ClosesOn: not null, Kind: not null } line when !IsPublished => line.Planned,
        { } line => new PlannedStage(stage.Kind, line.NameKo ?? stage.Name.Ko, stage.Opens, stage.Closes),
        null => new PlannedStage(stage.Kind, stage.Name.Ko, stage.Opens, stage.Closes),
    };

    private void Fill(Stage stage)
    {
        if (LineOf(stage) is not { } line)
        {
            return;
        }

        stage.Name = line.NameKo is null ? stage.Name : line.Name;
        if (!IsPublished)
        {
            (stage.Kind, stage.Opens, stage.Closes) = (line.Kind!.Value, line.Opens, line.Closes);
        }
    }

    private async Task<bool> LookAsync(int year, Guid track, CancellationToken cancellation)
    {
        if (!await FindAsync(year, cancellation))
        {
            return false;
        }

        Track = Cycle.Tracks.FirstOrDefault(t => t.Id == track)!;
        return Track is not null;
    }
}
