using Microsoft.EntityFrameworkCore;
using Municipal.Residents.Contracts;

namespace Municipal.Review;

/// <summary>What is kept about a person. Of notes only that they were written: their text is the office's.</summary>
internal sealed class ReviewRecords(ReviewDb db) : IPersonalRecords
{
    public string Part => "review";

    public async Task<object?> OfAsync(Guid account, CancellationToken cancellation) => new
    {
        Department = await db.Members.Where(m => m.AccountId == account).Select(m => (Guid?)m.DepartmentId).FirstOrDefaultAsync(cancellation),
        Prepared = await db.Dossiers.Where(d => d.PreparedBy == account).OrderBy(d => d.PreparedAt).Select(d => new { d.ProposalId, d.Round, d.PreparedAt }).ToListAsync(cancellation),
        Objections = await db.Objections.Where(o => o.ById == account).OrderBy(o => o.At).Select(o => new { o.ProposalId, o.Why, o.At }).ToListAsync(cancellation),
        Notes = await db.Notes.Where(n => n.AuthorId == account).OrderBy(n => n.At).Select(n => new { n.ProposalId, n.At }).ToListAsync(cancellation),
    };
}
