namespace Municipal.Comments;

/// <summary>A thread and where its links lead.</summary>
internal sealed record ThreadOnPage(string Number, ThreadView Thread);

/// <summary>One comment of it.</summary>
internal sealed record CommentOnPage(string Number, CommentView View, bool IsReply);
