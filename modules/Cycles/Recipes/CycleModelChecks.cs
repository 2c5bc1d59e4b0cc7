using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Recipes;

/// <summary>What is wrong with a year in a recipe, as far as the recipe alone can tell.</summary>
internal static class CycleModelChecks
{
    public static IEnumerable<string> Of(CycleModel cycle) =>
        OfCycle(cycle).Concat(cycle.Versions.SelectMany(OfVersion)).Concat(cycle.Pots.SelectMany(OfPot)).Concat(cycle.Tracks.SelectMany(OfTrack)).Concat(cycle.Milestones.SelectMany(OfMilestone))
            .Select(problem => $"Fiscal year {cycle.FiscalYear}: {problem}");

    private static IEnumerable<string> OfCycle(CycleModel cycle)
    {
        if (cycle.FiscalYear is < CycleRules.FirstYear or > CycleRules.LastYear)
        {
            yield return $"fiscal years lie between {CycleRules.FirstYear} and {CycleRules.LastYear}.";
        }

        if (!Fits(cycle.Title, Cycle.TitleLength))
        {
            yield return $"the title needs Korean text of up to {Cycle.TitleLength} characters.";
        }

        if (cycle.ShareBasisPoints is < 0 or > CeilingRules.MostShare)
        {
            yield return $"shareBasisPoints is in hundredths of a percent, 0 to {CeilingRules.MostShare}; 100 is 1 %.";
        }

        foreach (var twice in cycle.Milestones.GroupBy(m => m.Name.Ko).Where(g => g.Count() > 1))
        {
            yield return $"the milestone '{twice.Key}' stands there twice.";
        }

        foreach (var twice in cycle.Tracks.GroupBy(t => (t.Kind, t.Name.Ko)).Where(g => g.Count() > 1))
        {
            yield return $"the track '{twice.Key.Ko}' stands there twice.";
        }
    }

    private static IEnumerable<string> OfVersion(BudgetModel version)
    {
        if (version.Total <= 0)
        {
            yield return "a budget is more than 0 won.";
        }

        if (string.IsNullOrWhiteSpace(version.Source) || version.Source.Length > BudgetVersion.SourceLength)
        {
            yield return $"a budget version names its source in up to {BudgetVersion.SourceLength} characters.";
        }

        if (version.SourceLink is { Length: > 0 } link && !CycleRules.IsLink(link))
        {
            yield return $"'{link}' is not a link that starts with https:// or http://.";
        }
    }

    private static IEnumerable<string> OfPot(PotModel pot)
    {
        var aims = new object?[] { pot.Areas, pot.Area, pot.Theme, pot.AgeGroup }.Count(aim => aim is not null);
        if (aims != 1)
        {
            yield return "a pot has exactly one of areas, area, theme, ageGroup.";
        }
        else if (pot.Areas is { } all && (all != PotModel.EachDong || pot.Sum is not >= 0 || pot.Amount is not null || pot.Method is not (PotMethod.Equal or PotMethod.Population)))
        {
            yield return $"a split is {{ \"areas\": \"{PotModel.EachDong}\", \"method\": \"equal\" or \"population\", \"sum\": won }}.";
        }
        else if (pot.Areas is null && (pot.Amount is not >= 0 || pot.Sum is not null))
        {
            yield return "a single pot has an amount in won, not negative, and no sum.";
        }

        if ((pot.Theme ?? pot.AgeGroup) is { } name && !Fits(name, Pot.NameLength))
        {
            yield return $"a pot's name is Korean text of up to {Pot.NameLength} characters.";
        }
    }

    private static IEnumerable<string> OfTrack(TrackModel track)
    {
        if (!Fits(track.Name, Track.NameLength) || track.Decides is { } decides && !Fits(decides, Track.DecidesLength))
        {
            yield return $"a track's name and who decides are Korean text of up to {Track.NameLength} and {Track.DecidesLength} characters.";
        }

        if (track.ProposalsPerPerson < 1 || track.SupportsPerPerson < 1 || new[] { track.GeneralLeast, track.GeneralMost, track.EventLeast, track.EventMost }.Any(w => w < 0)
            || track.GeneralLeast > track.GeneralMost || track.EventLeast > track.EventMost)
        {
            yield return $"limits of the track '{track.Name.Ko}' cannot be: at least one proposal and one support per person, amounts not negative, the least not above the most.";
        }

        foreach (var hour in track.Stages.SelectMany(s => new[] { s.OpensAt, s.ClosesAt }).Where(h => h is not null && !StageHours.TryParse(h, out _)))
        {
            yield return $"'{hour}' is not an hour such as 18:00.";
            yield break;
        }

        foreach (var stage in track.Stages.Where(s => !Fits(s.Name, Stage.NameLength)))
        {
            yield return $"a stage's name is Korean text of up to {Stage.NameLength} characters.";
        }

        var plan = track.Stages.Select(s => new PlannedStage(s.Kind, s.Name.Ko, s.OpensInstant, s.ClosesInstant)).ToList();
        foreach (var problem in StagePlanRules.Check(plan))
        {
            yield return $"in the track '{track.Name.Ko}', the stage '{plan[problem.Index].Name}' {Sentence(problem.Refusal, plan[problem.Other].Name)}";
        }
    }

    private static IEnumerable<string> OfMilestone(MilestoneModel milestone)
    {
        if (!Fits(milestone.Name, Milestone.NameLength) || !Fits(milestone.Deliverable, Milestone.DeliverableLength))
        {
            yield return $"a milestone's name and deliverable are Korean text of up to {Milestone.NameLength} and {Milestone.DeliverableLength} characters.";
        }

        if (milestone.Proof?.Length > Milestone.ProofLength || milestone.Reason?.Length > Milestone.ReasonLength)
        {
            yield return $"a milestone's proof and reason have up to {Milestone.ProofLength} and {Milestone.ReasonLength} characters.";
        }

        if (milestone.DoneOn is not null && (milestone.Dropped || string.IsNullOrWhiteSpace(milestone.Proof)))
        {
            yield return $"the milestone '{milestone.Name.Ko}' is done only with a proof, and not when it was dropped.";
        }
    }

    private static string Sentence(StagePlanRefusal refusal, string other) => refusal switch
    {
        StagePlanRefusal.ClosesBeforeOpening => "closes before it opens.",
        StagePlanRefusal.Overlaps => $"overlaps '{other}'.",
        StagePlanRefusal.OutOfOrder => $"cannot come before '{other}'.",
        _ => "has the kind and name of another.",
    };

    private static bool Fits(LocalizedText text, int most) => !string.IsNullOrWhiteSpace(text.Ko) && text.Ko.Length <= most && (text.En?.Length ?? 0) <= most;
}
