using Municipal.Areas.Contracts;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Pages.Desk;

/// <summary>Puts what was asked for into a year's pots. Splitting again over the dong replaces their amounts.</summary>
internal static class PotPlan
{
    public static PotRefusal? Add(Cycle cycle, IReadOnlyList<Area> areas, NewPotInput wanted, Func<Guid> newId)
    {
        if (cycle.Latest is null)
        {
            return PotRefusal.NoBudget;
        }

        var funding = Enum.Parse<FundingSource>(wanted.Funding!);
        return wanted.Aim switch
        {
            PotAim.EachDongEqually => Split(PotMethod.Equal),
            PotAim.EachDongByPopulation => Split(PotMethod.Population),
            PotAim.OneArea when areas.FirstOrDefault(a => a.Code == wanted.AreaCode) is { } area => One(PotKind.Area, area.Id, new LocalizedText("")),
            PotAim.OneArea => PotRefusal.AreaUnknown,
            PotAim.Theme => One(PotKind.Theme, null, Typed.Both(wanted.NameKo, wanted.NameEn)),
            _ => One(PotKind.AgeGroup, null, Typed.Both(wanted.NameKo, wanted.NameEn)),
        };

        PotRefusal? Split(PotMethod method)
        {
            var dong = areas.Where(a => !a.IsWhole).ToList();
            if (PotRules.CheckSplit(method, dong) is { } refusal)
            {
                return refusal;
            }

            var amounts = PotRules.SplitOverDong(wanted.Amount!.Value, method, dong);
            foreach (var area in dong)
            {
                var key = Pot.KeyOf(PotKind.Area, area.Id.ToString(), funding);
                var pot = cycle.Pots.FirstOrDefault(p => p.Key == key) ?? Put(key, PotKind.Area, area.Id, new LocalizedText(""));
                (pot.Method, pot.Amount) = (method, amounts[area.Code]);
            }

            return null;
        }

        PotRefusal? One(PotKind kind, Guid? area, LocalizedText name)
        {
            var key = Pot.KeyOf(kind, area?.ToString() ?? name.Ko, funding);
            if (cycle.Pots.Any(p => p.Key == key))
            {
                return PotRefusal.Duplicate;
            }

            Put(key, kind, area, name).Amount = wanted.Amount!.Value;
            return null;
        }

        Pot Put(string key, PotKind kind, Guid? area, LocalizedText name)
        {
            var pot = new Pot
            {
                Id = newId(), CycleId = cycle.Id, Key = key, Kind = kind, AreaId = area, Name = name, Funding = funding,
                Position = cycle.Pots.Select(p => p.Position + 1).DefaultIfEmpty(0).Max(),
            };
            cycle.Pots.Add(pot);
            return pot;
        }
    }
}
