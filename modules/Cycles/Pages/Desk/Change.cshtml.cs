using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Cycles.Contracts;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Pages.Desk;

/// <summary>Moves, extends or closes early a stage that was announced; with a reason that everybody can read.</summary>
internal sealed class ChangeModel(CyclesDb db, AuditTrail audit, TimeProvider clock, IStringLocalizer<Texts> words) : CyclePage(db)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Track Track { get; private set; } = null!;

    public Stage Stage { get; private set; } = null!;

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public TimelineEntry Entry => TimelineRules.Of([new StageView(Stage.Kind, Stage.Name, Stage.Window)], Now)[0];

    public async Task<IActionResult> OnGetAsync(int year, Guid stage, CancellationToken cancellation)
    {
        if (!await LookAsync(year, stage, cancellation))
        {
            return NotFound();
        }

        var (opens, closes) = (StageHours.InSeoul(Stage.Opens), StageHours.InSeoul(Stage.Closes));
        Input = new InputModel { OpensOn = opens.Day, OpensAt = opens.Hour, ClosesOn = closes.Day, ClosesAt = closes.Hour };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, Guid stage, CancellationToken cancellation)
    {
        if (!await LookAsync(year, stage, cancellation))
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

        var (opens, closes) = (StageHours.OpensOn(Input.OpensOn!.Value, Input.OpensAt), StageHours.ClosesOn(Input.ClosesOn!.Value, Input.ClosesAt));
        var others = Track.Stages.Where(s => s != Stage).ToList();
        if (StageChangeRules.Check(Stage.Window, opens, closes, others.Select(s => s.Window), Now) is { } refusal)
        {
            return Refuse(refusal);
        }

        PlannedStage[] plan = [new(Stage.Kind, Stage.Name.Ko, opens, closes), .. others.Select(s => new PlannedStage(s.Kind, s.Name.Ko, s.Opens, s.Closes))];
        if (StagePlanRules.Check(plan) is [var problem, ..])
        {
            return Refuse(problem.Refusal, plan[problem.Index].Name, plan[problem.Other].Name);
        }

        var change = Record(opens, closes);
        return GoTo(CycleLinks.Stages(year, Track.Id), words[$"Change.Saved.{change.Kind}", Stage.Name]);
    }

    private StageChange Record(DateTime opens, DateTime closes)
    {
        var change = new StageChange
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), StageId = Stage.Id, Kind = StageChangeRules.KindOf(Stage.Window, opens, closes),
            OldOpens = Stage.Opens, OldCloses = Stage.Closes, NewOpens = opens, NewCloses = closes, Reason = Input.Reason!, ChangedBy = Visitor.Name,
            // To the second, so that what is exported and read back compares equal on every database.
            ChangedAt = new DateTime(Now.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Utc),
        };
        Stage.Changes.Add(change);
        (Stage.Opens, Stage.Closes) = (opens, closes);
        Cycle.Version++;
        audit.Record($"cycles.stage.{change.Kind.ToString().ToLowerInvariant()}", $"stage:{Stage.Id}", $"{Cycle.Label}: {Stage.Name.Ko}", change.Reason);
        return change;
    }

    private async Task<bool> LookAsync(int year, Guid stage, CancellationToken cancellation)
    {
        if (!await FindAsync(year, cancellation) || Cycle.State != CycleState.Published)
        {
            return false;
        }

        Track = Cycle.Tracks.FirstOrDefault(t => t.Stages.Any(s => s.Id == stage))!;
        Stage = Track?.Stages.Single(s => s.Id == stage)!;
        return Track is not null;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }

        [Required, Display(Name = "Stage.Opens")]
        public DateOnly? OpensOn { get; set; }

        [Required, Display(Name = "Stage.OpensAt")]
        public TimeOnly? OpensAt { get; set; }

        [Required, Display(Name = "Stage.Closes")]
        public DateOnly? ClosesOn { get; set; }

        [Required, Display(Name = "Stage.ClosesAt")]
        public TimeOnly? ClosesAt { get; set; }

        [Required, StringLength(StageChange.ReasonLength, MinimumLength = 5), Display(Name = "Change.Reason")]
        public string? Reason { get; set; }
    }
}
