using Municipal.Areas.Contracts;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Recipes;

/// <summary>Brings one cycle to what a recipe says. Nothing that a recipe does not name is touched.</summary>
internal sealed class CycleImport(Cycle cycle, IReadOnlyList<Area> areas, DateTime now)
{
    private IReadOnlyList<Area> Dong => [.. areas.Where(a => !a.IsWhole)];

    public void Apply(CycleModel wanted)
    {
        (cycle.Title, cycle.ShareBasisPoints) = (wanted.Title, wanted.ShareBasisPoints);
        foreach (var (index, version) in wanted.Versions.Index())
        {
            Apply(index + 1, version);
        }

        foreach (var pot in wanted.Pots.SelectMany(Expand))
        {
            Apply(pot);
        }

        foreach (var track in wanted.Tracks)
        {
            Apply(track);
        }

        foreach (var milestone in wanted.Milestones)
        {
            Apply(milestone);
        }

        if (cycle.Allotted > cycle.Ceiling)
        {
            throw Refused($"the pots add up to {cycle.Allotted.Amount} won, but the ceiling is {cycle.Ceiling.Amount} won.");
        }

        if (wanted.Published && cycle.State == CycleState.Draft)
        {
            var missing = PublishChecks.Of(cycle, LegalDates.Of(cycle.FiscalYear, isCity: false)).Where(c => c.State == CheckState.Missing).ToList();
            if (missing.Count > 0)
            {
                throw Refused($"it cannot be published; missing: {string.Join(", ", missing.Select(c => c.Item))}.");
            }

            cycle.Publish(now);
        }
    }

    private void Apply(int number, BudgetModel wanted)
    {
        var version = new BudgetVersion
        {
            Id = NewId(), CycleId = cycle.Id, Number = number, Total = new Won(wanted.Total), DatedOn = wanted.DatedOn, Source = wanted.Source, SourceLink = wanted.SourceLink ?? "",
        };
        var present = cycle.Versions.FirstOrDefault(v => v.Number == number);
        if (present is null)
        {
            cycle.Versions.Add(version);
        }
        else if ((present.Total, present.DatedOn, present.Source, present.SourceLink) != (version.Total, version.DatedOn, version.Source, version.SourceLink))
        {
            throw Refused($"budget version {number} is already there and says something else. Versions are never changed; add a further one.");
        }
    }

    private IEnumerable<Pot> Expand(PotModel wanted)
    {
        if (wanted.Areas is null)
        {
            return [Single(wanted)];
        }

        var method = wanted.Method!.Value;
        if (PotRules.CheckSplit(method, Dong) is { } refusal)
        {
            throw Refused(refusal == PotRefusal.NoDong
                ? "there are no dong to split over. Put an 'areas' step before this one."
                : "not every dong has a population; split equally or give the population in the 'areas' step.");
        }

        var amounts = PotRules.SplitOverDong(new Won(wanted.Sum!.Value), method, Dong);
        return Dong.Select(a => Of(PotKind.Area, a.Id, default, wanted.Funding, method, amounts[a.Code]));
    }

    private Pot Single(PotModel wanted)
    {
        var (method, amount) = (wanted.Method ?? PotMethod.Fixed, new Won(wanted.Amount!.Value));
        if (wanted.Area is not { } code)
        {
            return Of(wanted.Theme is null ? PotKind.AgeGroup : PotKind.Theme, null, (wanted.Theme ?? wanted.AgeGroup)!.Value, wanted.Funding, method, amount);
        }

        var area = areas.FirstOrDefault(a => a.Code == code) ?? throw Refused($"there is no area '{code}'. Put an 'areas' step before this one.");
        return Of(PotKind.Area, area.Id, default, wanted.Funding, method, amount);
    }

    private Pot Of(PotKind kind, Guid? area, LocalizedText name, FundingSource funding, PotMethod method, Won amount) => new()
    {
        Id = NewId(), CycleId = cycle.Id, Key = Pot.KeyOf(kind, area?.ToString() ?? name.Ko, funding), Kind = kind, AreaId = area,
        Name = area is null ? name : new LocalizedText(""), Funding = funding, Method = method, Amount = amount, Position = cycle.Pots.Count,
    };

    private void Apply(Pot wanted)
    {
        if (cycle.Pots.FirstOrDefault(p => p.Key == wanted.Key) is not { } pot)
        {
            wanted.Position = cycle.Pots.Count;
            cycle.Pots.Add(wanted);
            return;
        }

        (pot.Method, pot.Amount) = (wanted.Method, wanted.Amount);
    }

    private void Apply(TrackModel wanted)
    {
        var track = cycle.Tracks.FirstOrDefault(t => t.Kind == wanted.Kind && t.Name.Ko == wanted.Name.Ko);
        if (track is null)
        {
            track = new Track { Id = NewId(), CycleId = cycle.Id, Kind = wanted.Kind, Position = cycle.Tracks.Count };
            cycle.Tracks.Add(track);
        }

        track.Name = wanted.Name;
        track.Decides = wanted.Decides ?? new LocalizedText("");
        (track.ProposalsPerPerson, track.SupportsPerPerson) = (wanted.ProposalsPerPerson, wanted.SupportsPerPerson);
        (track.GeneralLeast, track.GeneralMost) = (InWon(wanted.GeneralLeast), InWon(wanted.GeneralMost));
        (track.EventLeast, track.EventMost) = (InWon(wanted.EventLeast), InWon(wanted.EventMost));
        foreach (var stage in wanted.Stages)
        {
            Apply(track, stage);
        }

        if (StagePlanRules.Check(PublishChecks.PlanOf(track)).Count > 0)
        {
            throw Refused($"with the stages that the track '{track.Name.Ko}' has already, the plan would overlap or run backwards.");
        }
    }

    private void Apply(Track track, StageModel wanted)
    {
        var stage = track.Stages.FirstOrDefault(s => s.Kind == wanted.Kind && s.Name.Ko == wanted.Name.Ko);
        if (stage is null)
        {
            stage = new Stage { Id = NewId(), TrackId = track.Id, Kind = wanted.Kind };
            track.Stages.Add(stage);
        }

        (stage.Name, stage.Opens, stage.Closes) = (wanted.Name, wanted.OpensInstant, wanted.ClosesInstant);
        foreach (var change in (wanted.Changes ?? []).Where(w => stage.Changes.All(c => c.ChangedAt != w.ChangedAt)))
        {
            stage.Changes.Add(new StageChange
            {
                Id = NewId(), StageId = stage.Id, Kind = change.Kind, OldOpens = change.OldOpens, OldCloses = change.OldCloses, NewOpens = change.NewOpens, NewCloses = change.NewCloses,
                Reason = change.Reason, ChangedBy = change.ChangedBy, ChangedAt = change.ChangedAt,
            });
        }
    }

    private void Apply(MilestoneModel wanted)
    {
        var milestone = cycle.Milestones.FirstOrDefault(m => m.Name.Ko == wanted.Name.Ko);
        if (milestone is null)
        {
            milestone = new Milestone { Id = NewId(), CycleId = cycle.Id };
            cycle.Milestones.Add(milestone);
        }

        (milestone.Name, milestone.Deliverable, milestone.DueOn, milestone.FirstDueOn) = (wanted.Name, wanted.Deliverable, wanted.DueOn, wanted.FirstDueOn ?? wanted.DueOn);
        (milestone.DoneOn, milestone.Proof, milestone.IsDropped, milestone.Reason) = (wanted.DoneOn, wanted.Proof ?? "", wanted.Dropped, wanted.Reason ?? "");
    }

    private Guid NewId() => Guid.CreateVersion7(new DateTimeOffset(now));

    private static Won? InWon(long? amount) => amount is { } won ? new Won(won) : null;

    private RecipeStepException Refused(string message) => new($"Fiscal year {cycle.FiscalYear}: {message}");
}
