using Municipal.Areas.Contracts;
using Municipal.Cycles.Plan;

namespace Municipal.Cycles.Rules;

internal static class PotRules
{
    public static PotRefusal? CheckSum(Won ceiling, Won allotted) => allotted > ceiling ? PotRefusal.OverCeiling : null;

    /// <summary>Whether a sum can be split over all dong this way.</summary>
    public static PotRefusal? CheckSplit(PotMethod method, IReadOnlyCollection<Area> dong)
    {
        if (dong.Count == 0)
        {
            return PotRefusal.NoDong;
        }

        return method == PotMethod.Population && (dong.Any(a => a.Population is null) || dong.All(a => a.Population == 0)) ? PotRefusal.PopulationUnknown : null;
    }

    /// <summary>What each dong gets, by area code. Ask <see cref="CheckSplit"/> first.</summary>
    public static IReadOnlyDictionary<string, Won> SplitOverDong(Won sum, PotMethod method, IEnumerable<Area> dong) => CeilingRules.Split(
        sum, [.. dong.Select(a => KeyValuePair.Create(a.Code, method == PotMethod.Population ? (long)a.Population!.Value : 1L))]);
}

internal enum PotRefusal
{
    OverCeiling,
    NoDong,
    PopulationUnknown,
    Duplicate,
    NoBudget,
    AreaUnknown,
}
