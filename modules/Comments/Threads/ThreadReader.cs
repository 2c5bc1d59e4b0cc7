using Microsoft.EntityFrameworkCore;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Comments;

/// <summary>Reads the threads about a proposal as the public may see them.</summary>
internal sealed class ThreadReader(CommentsDb db, IAccounts accounts)
{
    public async Task<StanceCounts> CountAsync(Guid proposalId, CancellationToken cancellation)
    {
        var counts = await db.Comments.Where(c => c.ProposalId == proposalId && c.State == CommentState.Shown)
            .GroupBy(c => c.Stance).Select(g => new { Stance = g.Key, Count = g.Count() }).ToListAsync(cancellation);
        return new StanceCounts(Of(Stance.For), Of(Stance.Against), Of(Stance.Neutral), counts.Sum(c => c.Count));

        int Of(Stance stance) => counts.FirstOrDefault(c => c.Stance == stance)?.Count ?? 0;
    }

    /// <summary>Threads with their replies. What the office hid keeps its place and its reason; what its author took back, only where somebody replied.</summary>
    public async Task<ThreadPage> ReadAsync(Guid proposalId, ThreadQuery query, int pageSize, CancellationToken cancellation)
    {
        var threads = db.Comments.AsNoTracking().Where(c => c.ProposalId == proposalId && c.ThreadId == null && (c.State != CommentState.Removed || c.ReplyCount > 0));
        threads = query.Stance is { } stance ? threads.Where(c => c.Stance == stance) : threads;
        var total = await threads.CountAsync(cancellation);
        var pages = PageNumbers.Count(total, pageSize);
        var ordered = query.Order switch
        {
            ThreadOrder.Oldest => threads.OrderBy(c => c.PostedAt).ThenBy(c => c.Id),
            ThreadOrder.MostReplies => threads.OrderByDescending(c => c.ReplyCount).ThenByDescending(c => c.PostedAt).ThenByDescending(c => c.Id),
            _ => threads.OrderByDescending(c => c.PostedAt).ThenByDescending(c => c.Id),
        };
        var shown = await ordered.Skip((Math.Min(query.Page, pages) - 1) * pageSize).Take(pageSize).ToListAsync(cancellation);
        var ids = shown.Select(c => c.Id).ToList();
        var replies = await db.Comments.AsNoTracking().Where(c => c.ThreadId != null && ids.Contains(c.ThreadId.Value) && c.State != CommentState.Removed)
            .OrderBy(c => c.PostedAt).ThenBy(c => c.Id).ToListAsync(cancellation);
        var names = await accounts.CardsAsync([.. shown.Concat(replies).Select(c => c.AuthorId).Distinct()], cancellation);
        var below = replies.ToLookup(r => r.ThreadId);
        return new ThreadPage([.. shown.Select(c => new ThreadView(ViewOf(c), [.. below[c.Id].Select(ViewOf)]))], total, Math.Min(query.Page, pages), pages);

        CommentView ViewOf(Comment comment) => new(comment, names.GetValueOrDefault(comment.AuthorId)?.PublicName ?? "");
    }
}

/// <summary>How many say what; all counts replies and answers too.</summary>
internal sealed record StanceCounts(int For, int Against, int Neutral, int All);

internal sealed record ThreadPage(IReadOnlyList<ThreadView> Threads, int Total, int Page, int Pages);

internal sealed record ThreadView(CommentView First, IReadOnlyList<CommentView> Replies);

internal sealed record CommentView(Comment Comment, string AuthorName);
