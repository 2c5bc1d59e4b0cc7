namespace Municipal.Proposals;

/// <summary>Whether the office may enter what somebody brought.</summary>
internal static class EntryRules
{
    /// <summary>The instant whose terms hold: what was brought in time is in time, however late it is typed.</summary>
    public static DateTime TermsOf(DateOnly receivedOn, DateTime now) =>
        receivedOn == CivicTime.Seoul.DayOf(now) ? now : CivicTime.Seoul.InstantOf(receivedOn, new TimeOnly(12, 0));

    public static EntryRefusal? MayEnter(ProposingTerms? terms, DateOnly receivedOn, DateTime now, bool hasConsented) =>
        receivedOn > CivicTime.Seoul.DayOf(now) ? EntryRefusal.NotYet
        : terms is null ? EntryRefusal.NoStageThen
        : !hasConsented ? EntryRefusal.ConsentMissing
        : null;
}

internal enum EntryRefusal
{
    NotYet,
    NoStageThen,
    ConsentMissing,
}
