namespace Municipal.Residents;

/// <summary>When a session is over. The server's own record decides, never the cookie.</summary>
internal static class SessionRules
{
    private static readonly TimeSpan NoteEvery = TimeSpan.FromMinutes(5);

    public static bool HasExpired(DateTime lastSeenAt, DateTime expiresAt, TimeSpan idle, DateTime now) =>
        now >= expiresAt || now - lastSeenAt >= idle;

    /// <summary>Whether it is time to write down that the session is in use.</summary>
    public static bool ShouldNote(DateTime lastSeenAt, DateTime now) => now - lastSeenAt >= NoteEvery;

    /// <summary>Whether staff may pass without a second factor: at a demonstration that allows it, while none is enrolled.</summary>
    public static bool SkipsSecondFactor(bool isDemo, bool demoSkips, bool isEnrolled) => isDemo && demoSkips && !isEnrolled;
}
