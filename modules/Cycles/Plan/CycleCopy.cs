using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Plan;

/// <summary>Starts a year from an earlier one: pots in proportion to the new ceiling, tracks as they were, stages on the same days of the new year.</summary>
internal static class CycleCopy
{
    public static void Into(Cycle cycle, Cycle old, Func<Guid> newId)
    {
        var pots = old.Pots.OrderBy(p => p.Position).ToList();
        var amounts = CeilingRules.Scaled(cycle.Ceiling, old.Ceiling, [.. pots.Select(p => KeyValuePair.Create(p.Key, p.Amount))]);
        cycle.Pots.AddRange(pots.Select(p => new Pot
        {
            Id = newId(), CycleId = cycle.Id, Key = p.Key, Kind = p.Kind, AreaId = p.AreaId, Name = p.Name, Funding = p.Funding,
            Method = p.Method, Amount = amounts[p.Key], Position = p.Position,
        }));
        cycle.Milestones.AddRange(old.Milestones.Where(m => !m.IsDropped).Select(m => Moved(m, cycle, cycle.FiscalYear - old.FiscalYear, newId())));
        foreach (var track in old.Tracks)
        {
            var copy = new Track
            {
                Id = newId(), CycleId = cycle.Id, Kind = track.Kind, Name = track.Name, Decides = track.Decides,
                ProposalsPerPerson = track.ProposalsPerPerson, SupportsPerPerson = track.SupportsPerPerson,
                GeneralLeast = track.GeneralLeast, GeneralMost = track.GeneralMost, EventLeast = track.EventLeast, EventMost = track.EventMost, Position = track.Position,
            };
            copy.Stages.AddRange(track.Stages.Select(s => new Stage
            {
                Id = newId(), TrackId = copy.Id, Kind = s.Kind, Name = s.Name,
                Opens = Moved(s.Opens, cycle.FiscalYear - old.FiscalYear), Closes = Moved(s.Closes, cycle.FiscalYear - old.FiscalYear),
            }));
            cycle.Tracks.Add(copy);
        }
    }

    private static Milestone Moved(Milestone milestone, Cycle cycle, int years, Guid id) => new()
    {
        Id = id, CycleId = cycle.Id, Name = milestone.Name, Deliverable = milestone.Deliverable, DueOn = milestone.FirstDueOn.AddYears(years), FirstDueOn = milestone.FirstDueOn.AddYears(years),
    };

    private static DateTime Moved(DateTime instant, int years)
    {
        var (day, hour) = StageHours.InSeoul(instant);
        return CivicTime.Seoul.InstantOf(day.AddYears(years), hour);
    }
}
