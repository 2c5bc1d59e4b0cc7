using Microsoft.EntityFrameworkCore;
using Municipal.Residents.Contracts;

namespace Municipal.Comments;

internal sealed class CommentRecords(CommentsDb db) : IPersonalRecords
{
    public string Part => "comments";

    public async Task<object?> OfAsync(Guid account, CancellationToken cancellation) => new
    {
        Written = await db.Comments.Where(c => c.AuthorId == account).OrderBy(c => c.PostedAt)
            .Select(c => new { c.ProposalId, c.Stance, c.Text, c.PostedAt, c.State, c.HiddenNote, c.Appeal }).ToListAsync(cancellation),
        Reported = await db.Reports.Where(r => r.AccountId == account).OrderBy(r => r.At).Select(r => new { r.CommentId, r.Reason, r.Note, r.At }).ToListAsync(cancellation),
    };
}
