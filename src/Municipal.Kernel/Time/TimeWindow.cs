namespace Municipal.Kernel;

/// <summary>Instants from <see cref="Opens"/> (included) to <see cref="Closes"/> (not included), in UTC.</summary>
/// <remarks>Half-open, so that the window of one stage can end at the very instant the next begins.</remarks>
public readonly record struct TimeWindow
{
    /// <summary>Makes a window.</summary>
    /// <param name="opens">The first instant inside, UTC.</param>
    /// <param name="closes">The first instant after, UTC; equal to <paramref name="opens"/> for a window that is never open.</param>
    /// <exception cref="ArgumentException">An instant is not UTC, or the window closes before it opens.</exception>
    public TimeWindow(DateTime opens, DateTime closes)
    {
        CivicTime.RequireUtc(opens);
        CivicTime.RequireUtc(closes);
        if (closes < opens)
        {
            throw new ArgumentException("A window cannot close before it opens.", nameof(closes));
        }

        (Opens, Closes) = (opens, closes);
    }

    /// <summary>The first instant inside the window, UTC.</summary>
    public DateTime Opens { get; }

    /// <summary>The first instant after the window, UTC.</summary>
    public DateTime Closes { get; }

    /// <summary>How long the window is open.</summary>
    public TimeSpan Length => Closes - Opens;

    /// <summary>Whether the window is open at <paramref name="now"/>: at the closing instant it no longer is.</summary>
    /// <param name="now">An instant, UTC.</param>
    /// <returns>True from opening up to, not at, closing.</returns>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public bool Contains(DateTime now)
    {
        CivicTime.RequireUtc(now);
        return Opens <= now && now < Closes;
    }

    /// <summary>Whether some instant lies in both windows; touching windows do not overlap, and an empty one overlaps nothing.</summary>
    /// <param name="other">The other window.</param>
    /// <returns>True when the two share an instant.</returns>
    public bool Overlaps(TimeWindow other) =>
        (Opens > other.Opens ? Opens : other.Opens) < (Closes < other.Closes ? Closes : other.Closes);
}
