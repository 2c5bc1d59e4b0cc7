using Microsoft.EntityFrameworkCore;
using Municipal.Proposals.Contracts;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Comments;

/// <summary>Decides about comments, several at once; each decision stands in the audit, and the author hears of it.</summary>
internal sealed class ModerationDesk(
    CommentsDb db, CommentBook book, IProposals proposals, IAccounts accounts, AuditTrail audit, Outbox outbox, CurrentTenant tenant, PortalAddress address, PhraseBook phrases, TimeProvider clock)
{
    public static IQueryable<Comment> Waiting(CommentsDb db) =>
        db.Comments.Where(c => (c.State == CommentState.Shown && c.OpenReports > 0) || (c.State == CommentState.Hidden && c.Appeal != ""));

    public async Task<int> HideAsync(IReadOnlyCollection<Guid> ids, LocalizedText reason, string note, CancellationToken cancellation)
    {
        var comments = await FindAsync(ids, CommentState.Shown, cancellation);
        var cards = await proposals.CardsAsync([.. comments.Select(c => c.ProposalId).Distinct()], cancellation);
        var authors = await accounts.CardsAsync([.. comments.Select(c => c.AuthorId).Distinct()], cancellation);
        foreach (var comment in comments)
        {
            comment.Hide(reason, PlainText.CleanLine(note), clock.GetUtcNow().UtcDateTime);
            await book.CountReplyAsync(comment.ThreadId, -1, cancellation);
            Record("comments.hidden", comment, note.Length > 0 ? $"{reason.Ko} — {note}" : reason.Ko);
            if (authors.GetValueOrDefault(comment.AuthorId) is { Email: { } email } author && cards.GetValueOrDefault(comment.ProposalId) is { } proposal)
            {
                await TellAsync(comment, proposal, email, author.Name);
            }
        }

        return comments.Count;
    }

    public async Task<int> ShowAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var comments = await FindAsync(ids, CommentState.Hidden, cancellation);
        foreach (var comment in comments)
        {
            comment.ShowAgain(clock.GetUtcNow().UtcDateTime);
            await book.CountReplyAsync(comment.ThreadId, 1, cancellation);
            Record("comments.shown", comment, "");
        }

        return comments.Count;
    }

    /// <summary>Leaves comments as they are: reports and requests for another look are decided about.</summary>
    public async Task<int> KeepAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var comments = await Waiting(db).Where(c => ids.Contains(c.Id)).ToListAsync(cancellation);
        foreach (var comment in comments)
        {
            comment.Keep();
            Record("comments.kept", comment, "");
        }

        return comments.Count;
    }

    private Task<List<Comment>> FindAsync(IReadOnlyCollection<Guid> ids, CommentState state, CancellationToken cancellation) =>
        db.Comments.Where(c => ids.Contains(c.Id) && c.State == state).OrderBy(c => c.Id).ToListAsync(cancellation);

    private void Record(string action, Comment comment, string reason) => audit.Record(action, $"comment:{comment.Id}", PlainText.Truncate(comment.Text, 80), reason);

    private async Task TellAsync(Comment comment, ProposalCard proposal, string email, string name)
    {
        var subject = Languages.InBoth(() => Text("Mail.Hidden.Subject", proposal.Title));
        var link = address.Of(tenant.Value, CommentLinks.Appeal(proposal.Number, comment.Id));
        await outbox.MailInBothAsync($"comment-hidden:{comment.Id:N}:{comment.Version}", email, subject.Korean, () => Text(
            "Mail.Hidden", name, $"{proposal.Number} {proposal.Title}", comment.HiddenFor!.Value.ToString(), comment.HiddenNote.Length > 0 ? comment.HiddenNote : "-", comment.Text, link));
    }

    private string Text(string key, params object[] arguments) => phrases[new Phrase(typeof(Texts), key), arguments];
}
