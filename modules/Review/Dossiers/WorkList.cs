using Microsoft.EntityFrameworkCore;
using Municipal.Proposals.Contracts;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Review;

/// <summary>What the visitor, their department and the whole office have to review.</summary>
internal sealed class WorkList(ReviewDb db, DepartmentBook departments, IProposals proposals, IAccounts accounts, Visitor visitor, TimeProvider clock)
{
    public const int PageSize = 30;

    public DateOnly Today => CivicTime.Seoul.DayOf(clock.GetUtcNow().UtcDateTime);

    public IQueryable<Dossier> Of(WorkFilter filter, Guid? department)
    {
        var (me, today) = (visitor.AccountId, Today);
        return filter switch
        {
            WorkFilter.Mine => db.Dossiers.Where(d => d.State == DossierState.Assigned && (d.OfficerId == me || (d.OfficerId == null && d.DepartmentId == department))),
            WorkFilter.Department => db.Dossiers.Where(d => d.State != DossierState.Published && d.DepartmentId == department),
            WorkFilter.Overdue => db.Dossiers.Where(d => d.State == DossierState.Assigned && d.DueOn < today),
            _ => db.Dossiers,
        };
    }

    public async Task<WorkPage> ReadAsync(WorkFilter filter, int page, CancellationToken cancellation)
    {
        var found = Of(filter, await departments.OfAsync(visitor.AccountId, cancellation));
        var total = await found.CountAsync(cancellation);
        var pages = PageNumbers.Count(total, PageSize);
        var number = Math.Min(page, pages);
        // What is published comes last, the rest by how soon it is due.
        var dossiers = await found.AsNoTracking().OrderBy(d => d.PublishedAt != null).ThenBy(d => d.DueOn).ThenBy(d => d.Id).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var rows = (await RowsAsync(dossiers, cancellation)).OrderBy(r => r.Dossier.PublishedAt is not null).ThenBy(r => r.Dossier.DueOn).ThenBy(r => r.Proposal.Number, StringComparer.Ordinal);
        return new WorkPage([.. rows], total, number, pages);
    }

    public async Task<IReadOnlyList<WorkRow>> RowsAsync(IReadOnlyList<Dossier> dossiers, CancellationToken cancellation)
    {
        var cards = await proposals.CardsAsync([.. dossiers.Select(d => d.ProposalId).Distinct()], cancellation);
        var people = await accounts.CardsAsync([.. dossiers.Select(d => d.OfficerId).OfType<Guid>().Distinct()], cancellation);
        var names = await db.Departments.AsNoTracking().ToDictionaryAsync(d => d.Id, d => d.Name, cancellation);
        return [.. dossiers.Select(d => new WorkRow(d, cards[d.ProposalId], names[d.DepartmentId], d.OfficerId is { } officer ? people.GetValueOrDefault(officer)?.Name : null))];
    }
}

internal sealed record WorkRow(Dossier Dossier, ProposalCard Proposal, LocalizedText Department, string? Officer);

internal sealed record WorkPage(IReadOnlyList<WorkRow> Rows, int Total, int Page, int Pages);
