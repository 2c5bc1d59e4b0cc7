using Municipal.Areas.Contracts;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Recipes;

/// <summary>Writes a cycle the way <see cref="CycleImport"/> reads it.</summary>
internal static class CycleExport
{
    public static CycleModel ModelOf(Cycle cycle, IReadOnlyList<Area> areas) => new()
    {
        FiscalYear = cycle.FiscalYear, Title = cycle.Title, ShareBasisPoints = cycle.ShareBasisPoints, Published = cycle.State == CycleState.Published,
        Versions = [.. cycle.Versions.OrderBy(v => v.Number).Select(ModelOf)],
        Pots = [.. PotsOf(cycle, areas)],
        Tracks = [.. cycle.Tracks.OrderBy(t => t.Position).Select(ModelOf)],
        Milestones = [.. cycle.Milestones.OrderBy(m => m.DueOn).ThenBy(m => m.Name.Ko, StringComparer.Ordinal).Select(ModelOf)],
    };

    private static MilestoneModel ModelOf(Milestone milestone) => new()
    {
        Name = milestone.Name, Deliverable = milestone.Deliverable, DueOn = milestone.DueOn, FirstDueOn = milestone.FirstDueOn == milestone.DueOn ? null : milestone.FirstDueOn,
        DoneOn = milestone.DoneOn, Proof = NullIfEmpty(milestone.Proof), Dropped = milestone.IsDropped, Reason = NullIfEmpty(milestone.Reason),
    };

    private static BudgetModel ModelOf(BudgetVersion version) => new()
    {
        Total = version.Total.Amount, DatedOn = version.DatedOn, Source = version.Source, SourceLink = NullIfEmpty(version.SourceLink),
    };

    private static IEnumerable<PotModel> PotsOf(Cycle cycle, IReadOnlyList<Area> areas)
    {
        var byId = areas.ToDictionary(a => a.Id);
        var dong = areas.Where(a => !a.IsWhole).ToList();
        return cycle.Pots.OrderBy(p => p.Position)
            .GroupBy(p => p.Kind == PotKind.Area && p.Method != PotMethod.Fixed && !byId[p.AreaId!.Value].IsWhole ? $"{p.Method}:{p.Funding}" : p.Key)
            .SelectMany(group => AsSplit([.. group], byId, dong) is { } split ? [split] : group.Select(p => ModelOf(p, byId)));
    }

    /// <summary>Pots that are exactly what splitting their sum gives go back into one line.</summary>
    private static PotModel? AsSplit(IReadOnlyList<Pot> pots, Dictionary<Guid, Area> byId, List<Area> dong)
    {
        var (method, funding) = (pots[0].Method, pots[0].Funding);
        if (pots[0].Kind != PotKind.Area || method == PotMethod.Fixed || pots.Count != dong.Count || PotRules.CheckSplit(method, dong) is not null)
        {
            return null;
        }

        var sum = CeilingRules.Sum(pots.Select(p => p.Amount));
        var amounts = PotRules.SplitOverDong(sum, method, dong);
        return pots.All(p => amounts.TryGetValue(byId[p.AreaId!.Value].Code, out var amount) && amount == p.Amount)
            ? new PotModel { Areas = PotModel.EachDong, Method = method, Funding = funding, Sum = sum.Amount }
            : null;
    }

    private static PotModel ModelOf(Pot pot, Dictionary<Guid, Area> byId) => new()
    {
        Area = pot.AreaId is { } id ? byId[id].Code : null,
        Theme = pot.Kind == PotKind.Theme ? pot.Name : null,
        AgeGroup = pot.Kind == PotKind.AgeGroup ? pot.Name : null,
        Method = pot.Method == PotMethod.Fixed ? null : pot.Method, Funding = pot.Funding, Amount = pot.Amount.Amount,
    };

    private static TrackModel ModelOf(Track track) => new()
    {
        Kind = track.Kind, Name = track.Name, Decides = string.IsNullOrEmpty(track.Decides.Ko) ? null : track.Decides,
        ProposalsPerPerson = track.ProposalsPerPerson, SupportsPerPerson = track.SupportsPerPerson,
        GeneralLeast = track.GeneralLeast?.Amount, GeneralMost = track.GeneralMost?.Amount, EventLeast = track.EventLeast?.Amount, EventMost = track.EventMost?.Amount,
        Stages = [.. track.StagesInOrder.Select(ModelOf)],
    };

    private static StageModel ModelOf(Stage stage)
    {
        var (opens, closes) = (StageHours.InSeoul(stage.Opens), StageHours.InSeoul(stage.Closes));
        return new StageModel
        {
            Kind = stage.Kind, Name = stage.Name, Opens = opens.Day, Closes = closes.Day,
            OpensAt = opens.Hour == StageHours.Opening ? null : StageHours.Format(opens.Hour),
            ClosesAt = closes.Hour == StageHours.Closing ? null : StageHours.Format(closes.Hour),
            Changes = stage.Changes.Count == 0 ? null : [.. stage.Changes.OrderBy(c => c.ChangedAt).Select(c =>
                new StageChangeModel(c.Kind, c.OldOpens, c.OldCloses, c.NewOpens, c.NewCloses, c.Reason, c.ChangedBy, c.ChangedAt))],
        };
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
