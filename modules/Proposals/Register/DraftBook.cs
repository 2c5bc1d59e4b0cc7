using Microsoft.EntityFrameworkCore;

namespace Municipal.Proposals;

/// <summary>Keeps what a person has typed, from the first field on.</summary>
internal sealed class DraftBook(ProposalsDb db, TenantSession session, Visitor visitor, TimeProvider clock)
{
    private Guid Me => visitor.AccountId ?? throw new InvalidOperationException("Drafts belong to somebody who is signed in.");

    public Task<Draft?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Drafts.FirstOrDefaultAsync(d => d.Id == id && d.AuthorId == Me, cancellation);

    public Task<List<Draft>> MineAsync(CancellationToken cancellation) =>
        db.Drafts.Where(d => d.AuthorId == Me).OrderByDescending(d => d.SavedAt).ToListAsync(cancellation);

    public async Task<bool> HasRoomAsync(CancellationToken cancellation) =>
        await db.Drafts.CountAsync(d => d.AuthorId == Me, cancellation) < Draft.MostPerPerson;

    public Draft Begin()
    {
        var now = clock.GetUtcNow();
        var draft = new Draft { Id = Guid.CreateVersion7(now), AuthorId = Me, Typed = new TypedProposal(), SavedAt = now.UtcDateTime };
        db.Drafts.Add(draft);
        return draft;
    }

    public void Save(Draft draft, TypedProposal typed)
    {
        (draft.Typed, draft.SavedAt) = (typed, clock.GetUtcNow().UtcDateTime);
        // Nobody else sees a draft, so no page that is kept for everybody changes.
        session.LeavesCachesAlone = true;
    }

    /// <summary>Makes what was typed durable now, because the answer will be a refusal, which rolls everything else back.</summary>
    public Task KeepAsync(CancellationToken cancellation) => session.CommitAsync(cancellation);

    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } draft)
        {
            return false;
        }

        db.Drafts.Remove(draft);
        session.LeavesCachesAlone = true;
        return true;
    }
}
