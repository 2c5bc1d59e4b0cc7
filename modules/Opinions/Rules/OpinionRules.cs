namespace Municipal.Opinions;

/// <summary>Who may say, answer and take back what, and by when.</summary>
internal static class OpinionRules
{
    /// <summary>The last day for the answer: so many days after the day of sending, in Seoul.</summary>
    public static DateOnly DueOn(DateTime sentAt, OpinionSettings settings) => CivicTime.Seoul.DayOf(sentAt).AddDays(settings.ReplyDays);

    public static bool IsOverdue(Opinion opinion, DateOnly today) => !opinion.IsAnswered && opinion.HiddenReason is null && opinion.DueOn < today;

    /// <param name="isKnown">Whether the year is published and the pot is one of its own.</param>
    /// <param name="about">What it is about, cleaned.</param>
    /// <param name="text">Cleaned text.</param>
    /// <param name="lastDay">How many the person sent in the last 24 hours.</param>
    /// <param name="settings">The tenant's.</param>
    public static OpinionRefusal? MaySend(bool isKnown, string about, string text, int lastDay, OpinionSettings settings) =>
        !isKnown ? OpinionRefusal.NoSuchLine
        : about.Length == 0 ? OpinionRefusal.NothingNamed
        : text.Length == 0 ? OpinionRefusal.Empty
        : PlainText.Length(text) > Opinion.LongestText ? OpinionRefusal.TooLong
        : ResidentNumber.OccursIn(text) || ResidentNumber.OccursIn(about) ? OpinionRefusal.ResidentNumber
        : lastDay >= settings.PerDay ? OpinionRefusal.TooMany
        : null;

    public static OpinionRefusal? MayTakeBack(Opinion opinion, Guid? account) =>
        opinion.AuthorId != account ? OpinionRefusal.NotYours
        : opinion.IsAnswered || opinion.HiddenReason is not null ? OpinionRefusal.DecidedAlready
        : null;

    /// <param name="opinion">What is answered.</param>
    /// <param name="seen">The version that the officer saw.</param>
    /// <param name="answer">Cleaned text.</param>
    public static OpinionRefusal? MayAnswer(Opinion opinion, int seen, string answer) =>
        opinion.Version != seen ? OpinionRefusal.SomebodyWasFaster
        : opinion.HiddenReason is not null ? OpinionRefusal.HiddenHasNoAnswer
        : answer.Length == 0 ? OpinionRefusal.Empty
        : PlainText.Length(answer) > Opinion.LongestText ? OpinionRefusal.TooLong
        : ResidentNumber.OccursIn(answer) ? OpinionRefusal.ResidentNumber
        : null;
}

/// <summary>Why not.</summary>
public enum OpinionRefusal
{
    NoSuchLine,
    NothingNamed,
    Empty,
    TooLong,
    ResidentNumber,
    TooMany,
    NotYours,
    DecidedAlready,
    SomebodyWasFaster,
    HiddenHasNoAnswer,
}
