using Municipal.Cycles.Plan;

namespace Municipal.Cycles.Rules;

/// <summary>What may still be changed about a stage that the public was told of. What has happened cannot be undone by moving dates.</summary>
internal static class StageChangeRules
{
    public static StageChangeRefusal? Check(TimeWindow old, DateTime opens, DateTime closes, IEnumerable<TimeWindow> others, DateTime now)
    {
        if (old.Closes <= now)
        {
            return StageChangeRefusal.Over;
        }

        if (closes <= opens)
        {
            return StageChangeRefusal.ClosesBeforeOpening;
        }

        if (opens == old.Opens && closes == old.Closes)
        {
            return StageChangeRefusal.Unchanged;
        }

        if (opens != old.Opens && old.Opens <= now)
        {
            return StageChangeRefusal.AlreadyOpen;
        }

        if (closes < now || (opens != old.Opens && opens < now))
        {
            return StageChangeRefusal.InThePast;
        }

        return others.Any(new TimeWindow(opens, closes).Overlaps) ? StageChangeRefusal.Overlaps : null;
    }

    public static StageChangeKind KindOf(TimeWindow old, DateTime opens, DateTime closes) => opens != old.Opens
        ? StageChangeKind.Moved
        : closes > old.Closes ? StageChangeKind.Extended : StageChangeKind.ClosedEarly;
}

internal enum StageChangeRefusal
{
    Over,
    ClosesBeforeOpening,
    Unchanged,
    AlreadyOpen,
    InThePast,
    Overlaps,
}
