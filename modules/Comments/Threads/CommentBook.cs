using Microsoft.EntityFrameworkCore;
using Municipal.Proposals.Contracts;

namespace Municipal.Comments;

/// <summary>Writing, taking back, reporting and questioning, in the request's transaction.</summary>
internal sealed class CommentBook(CommentsDb db, Visitor visitor, TenantSettings settings, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<Comment?> FindAsync(Guid proposalId, Guid? id, CancellationToken cancellation) =>
        id is null ? null : await db.Comments.FirstOrDefaultAsync(c => c.Id == id && c.ProposalId == proposalId, cancellation);

    /// <returns>Why not; null where it stands now.</returns>
    public async Task<CommentRefusal?> WriteAsync(ProposalCard proposal, Comment? replyTo, Stance? stance, string typed, CancellationToken cancellation)
    {
        // A reply to a reply stands in the same thread.
        var thread = replyTo?.ThreadId is { } first ? await db.Comments.SingleAsync(c => c.Id == first, cancellation) : replyTo;
        var (me, now, text, isAnswer) = (visitor.AccountId!.Value, Now, PlainText.Clean(typed), visitor.May(CommentPermissions.Answer));
        var wanted = await settings.GetAsync<CommentSettings>(cancellation);
        var lastHour = await db.Comments.CountAsync(c => c.AuthorId == me && c.PostedAt > now.AddHours(-1), cancellation);
        if (CommentRules.MayWrite(proposal.IsListed, thread, isAnswer, stance, text, lastHour, wanted) is { } refusal)
        {
            return refusal;
        }

        db.Comments.Add(new Comment
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), ProposalId = proposal.Id, ThreadId = thread?.Id, AuthorId = me, Stance = thread is null && !isAnswer ? stance : null,
            IsAnswer = isAnswer, Text = text, PostedAt = now,
        });
        await CountReplyAsync(thread?.Id, 1, cancellation);
        return null;
    }

    public async Task<CommentRefusal?> RemoveAsync(Comment comment, CancellationToken cancellation)
    {
        if (CommentRules.MayRemove(comment, visitor.AccountId) is { } refusal)
        {
            return refusal;
        }

        if (comment.State == CommentState.Shown)
        {
            comment.Remove(Now);
            await CountReplyAsync(comment.ThreadId, -1, cancellation);
        }

        return null;
    }

    public async Task<CommentRefusal?> ReportAsync(Comment comment, ReportReason reason, string note, CancellationToken cancellation)
    {
        if (CommentRules.MayReport(comment, visitor.AccountId) is { } refusal)
        {
            return refusal;
        }

        var me = visitor.AccountId!.Value;
        if (!await db.Reports.AnyAsync(r => r.CommentId == comment.Id && r.AccountId == me, cancellation))
        {
            db.Reports.Add(new Report { CommentId = comment.Id, AccountId = me, Reason = reason, Note = PlainText.CleanLine(note), At = Now });
            await db.Comments.Where(c => c.Id == comment.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.OpenReports, c => c.OpenReports + 1), cancellation);
        }

        return null;
    }

    public async Task<CommentRefusal?> AppealAsync(Comment comment, string why, CancellationToken cancellation)
    {
        if (CommentRules.MayAppeal(comment, visitor.AccountId, Now, await settings.GetAsync<CommentSettings>(cancellation)) is { } refusal)
        {
            return refusal;
        }

        comment.AskAgain(PlainText.CleanLine(why));
        return null;
    }

    /// <summary>Keeps the count of readable replies of a thread right when one comes or goes, also where several do at once.</summary>
    public Task CountReplyAsync(Guid? threadId, int change, CancellationToken cancellation) =>
        db.Comments.Where(c => c.Id == threadId).ExecuteUpdateAsync(set => set.SetProperty(c => c.ReplyCount, c => c.ReplyCount + change), cancellation);
}
