namespace Municipal.Proposals.Slots;

/// <summary>Until when something can be done.</summary>
/// <param name="LastDay">The last day; null all year round.</param>
/// <param name="DaysLeft">As a badge: D-7.</param>
internal sealed record NowItem(DateOnly? LastDay, string DaysLeft)
{
    public static NowItem Until(DateTime? closes, DateTime now)
    {
        // A window that closes at midnight ends on the day before.
        DateOnly? last = closes is { } end ? CivicTime.Seoul.DayOf(end.AddTicks(-1)) : null;
        return new NowItem(last, last is { } day ? CivicTime.DDayText(CivicTime.Seoul.DayOf(now), day) : "");
    }
}
