using Microsoft.EntityFrameworkCore;
using Municipal.Proposals.Contracts;

namespace Municipal.Review;

/// <summary>Reading and writing dossiers, in the request's transaction.</summary>
internal sealed class DossierBook(ReviewDb db, DepartmentBook departments, ReviewMail mail, AuditTrail audit, Visitor visitor, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>All reviews of a proposal, the newest first.</summary>
    public Task<List<Dossier>> OfAsync(Guid proposalId, CancellationToken cancellation) =>
        db.Dossiers.Where(d => d.ProposalId == proposalId).OrderByDescending(d => d.Round).ToListAsync(cancellation);

    public async Task<Objection?> ObjectionAsync(Guid proposalId, CancellationToken cancellation) =>
        await db.Objections.FirstOrDefaultAsync(o => o.ProposalId == proposalId, cancellation);

    /// <param name="rounds">All reviews of a proposal, the newest first.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<ReviewRefusal?> MayWriteAsync(IReadOnlyList<Dossier> rounds, CancellationToken cancellation) =>
        ReviewRules.MayWrite(rounds[0], visitor.AccountId!.Value, await departments.OfAsync(visitor.AccountId, cancellation), FirstOf(rounds));

    /// <summary>Who prepared the review before the newest.</summary>
    public static Guid? FirstOf(IReadOnlyList<Dossier> rounds) => rounds.Count > 1 ? rounds[1].PreparedBy : null;

    public void Prepare(Dossier dossier, ProposalCard proposal)
    {
        dossier.Prepare(visitor.AccountId!.Value, Now);
        Record("review.prepared", proposal, dossier.Findings.Reason);
    }

    public void HandBack(Dossier dossier, ProposalCard proposal, string reason)
    {
        dossier.HandBack(reason);
        Record("review.handed-back", proposal, reason);
    }

    /// <summary>Leaves a note and tells the colleagues it calls.</summary>
    /// <returns>How many were told.</returns>
    public async Task<int> NoteAsync(ProposalCard proposal, string text, CancellationToken cancellation)
    {
        var note = new Note { Id = Guid.CreateVersion7(clock.GetUtcNow()), ProposalId = proposal.Id, AuthorId = visitor.AccountId!.Value, Text = text, At = Now };
        db.Notes.Add(note);
        var colleagues = (await departments.ColleaguesAsync(cancellation)).Where(c => c.Id != note.AuthorId).ToList();
        var called = MentionRules.In(text, [.. colleagues.Select(c => (c.Id, c.Name))]);
        foreach (var colleague in colleagues.Where(c => called.Contains(c.Id)))
        {
            await mail.MentionedAsync(note, proposal, colleague, visitor.Name);
        }

        return called.Count;
    }

    public void Object(Dossier dossier, ProposalCard proposal, string why)
    {
        db.Objections.Add(new Objection { DossierId = dossier.Id, ProposalId = proposal.Id, ById = visitor.AccountId!.Value, Why = why, At = Now });
        Record("review.objected", proposal, why);
    }

    private void Record(string action, ProposalCard proposal, string reason) => audit.Record(action, $"proposal:{proposal.Id}", $"{proposal.Number} {proposal.Title}", reason);
}
