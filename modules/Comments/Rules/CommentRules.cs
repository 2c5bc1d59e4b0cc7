namespace Municipal.Comments;

/// <summary>Who may say, take back and question what.</summary>
internal static class CommentRules
{
    /// <param name="isOpen">Whether the public sees the proposal.</param>
    /// <param name="thread">What is replied to; null for a comment of its own.</param>
    /// <param name="isAnswer">Whether the office speaks: it takes no side.</param>
    /// <param name="stance">Of a resident's comment that begins a thread.</param>
    /// <param name="text">Cleaned text.</param>
    /// <param name="lastHour">How many the person wrote in the last hour.</param>
    /// <param name="settings">The tenant's.</param>
    public static CommentRefusal? MayWrite(bool isOpen, Comment? thread, bool isAnswer, Stance? stance, string text, int lastHour, CommentSettings settings) =>
        !isOpen ? CommentRefusal.ProposalClosed
        : thread is { State: not CommentState.Shown } ? CommentRefusal.CommentGone
        : text.Length == 0 ? CommentRefusal.Empty
        : PlainText.Length(text) > Comment.LongestText ? CommentRefusal.TooLong
        : ResidentNumber.OccursIn(text) ? CommentRefusal.ResidentNumber
        : thread is null && !isAnswer && stance is null ? CommentRefusal.NoStance
        : lastHour >= settings.PerHour ? CommentRefusal.TooMany
        : null;

    public static CommentRefusal? MayRemove(Comment comment, Guid? account) =>
        comment.AuthorId != account ? CommentRefusal.NotYours
        : comment.State == CommentState.Hidden ? CommentRefusal.HiddenStays
        : null;

    public static CommentRefusal? MayReport(Comment comment, Guid? account) =>
        comment.State != CommentState.Shown ? CommentRefusal.CommentGone
        : comment.AuthorId == account ? CommentRefusal.YourOwn
        : null;

    public static CommentRefusal? MayAppeal(Comment comment, Guid? account, DateTime now, CommentSettings settings) =>
        comment.AuthorId != account ? CommentRefusal.NotYours
        : comment.State != CommentState.Hidden ? CommentRefusal.NotHidden
        : comment.Appeal.Length > 0 ? CommentRefusal.AppealedAlready
        : now >= comment.StateSince.AddDays(settings.AppealDays) ? CommentRefusal.AppealTooLate
        : null;
}

/// <summary>Why not.</summary>
public enum CommentRefusal
{
    ProposalClosed,
    CommentGone,
    Empty,
    TooLong,
    ResidentNumber,
    NoStance,
    TooMany,
    NotYours,
    HiddenStays,
    YourOwn,
    NotHidden,
    AppealedAlready,
    AppealTooLate,
}
