namespace Municipal.Residents;

/// <summary>How often something may be tried: so many times within a window that moves along.</summary>
internal static class Throttle
{
    /// <summary>How long to wait before the next try.</summary>
    /// <param name="tries">When it was tried before, oldest first.</param>
    /// <param name="most">Tries within the window.</param>
    /// <param name="window">Its length.</param>
    /// <param name="now">Now.</param>
    /// <returns>Zero where it may be tried now.</returns>
    public static TimeSpan Wait(IReadOnlyList<DateTime> tries, int most, TimeSpan window, DateTime now)
    {
        var recent = tries.Where(t => now - t < window).ToList();
        return recent.Count < most ? TimeSpan.Zero : recent[^most] + window - now;
    }
}
