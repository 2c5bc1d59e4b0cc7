using Microsoft.EntityFrameworkCore;
using Municipal.Residents.Contracts;

namespace Municipal.Proposals;

/// <summary>What is kept about a person who proposes, supports, follows or is a co-proposer.</summary>
internal sealed class ProposalRecords(ProposalsDb db) : IPersonalRecords
{
    public string Part => "proposals";

    public async Task<object?> OfAsync(Guid account, CancellationToken cancellation) => new
    {
        Drafts = await db.Drafts.AsNoTracking().Where(d => d.AuthorId == account).OrderBy(d => d.SavedAt).Select(d => new { d.Typed, d.SavedAt }).ToListAsync(cancellation),
        Published = await db.Proposals.Where(p => p.AuthorId == account).OrderBy(p => p.PublishedAt).Select(p => new { p.Number, p.Title, p.State, p.PublishedAt }).ToListAsync(cancellation),
        Attached = await db.Attachments.Where(a => db.Proposals.Any(p => p.Id == a.ProposalId && p.AuthorId == account) || db.Drafts.Any(d => d.Id == a.ProposalId && d.AuthorId == account))
            .OrderBy(a => a.AddedAt).Select(a => new { a.Name, a.Alt, a.Size, a.AddedAt }).ToListAsync(cancellation),
        Supported = await Numbers(db.Supports.Where(s => s.AccountId == account).Select(s => s.ProposalId)).ToListAsync(cancellation),
        Followed = await Numbers(db.Follows.Where(f => f.AccountId == account).Select(f => f.ProposalId)).ToListAsync(cancellation),
        Invited = await db.CoProposers.Where(c => c.InviterId == account).OrderBy(c => c.InvitedAt).Select(c => new { c.ProposalId, c.Email, c.State, c.InvitedAt }).ToListAsync(cancellation),
        CoProposed = await db.CoProposers.Where(c => c.AccountId == account).OrderBy(c => c.InvitedAt).Select(c => new { c.ProposalId, c.State, c.AnsweredAt }).ToListAsync(cancellation),
    };

    private IQueryable<string> Numbers(IQueryable<Guid> ids) => db.Proposals.Where(p => ids.Contains(p.Id)).OrderBy(p => p.Number).Select(p => p.Number);
}
