namespace Municipal.Voting;

/// <summary>Between instants and the day and hour of Seoul that people read and officers type.</summary>
internal static class SeoulClock
{
    public static DateTime ToInstant(DateTime typed) => CivicTime.Seoul.InstantOf(DateOnly.FromDateTime(typed), TimeOnly.FromDateTime(typed));

    public static DateTime SeoulTime(this DateTime instant) => CivicTime.Seoul.LocalOf(instant);
}
