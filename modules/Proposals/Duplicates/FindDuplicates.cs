using Microsoft.EntityFrameworkCore;

namespace Municipal.Proposals;

/// <summary>Compares what is new or was changed with the public proposals of all years and the existing projects, and notes the pairs for the office.</summary>
internal sealed class FindDuplicates(ProposalsDb db, SimilarityShelf shelf, CurrentTenant tenant, TenantSession session, TimeProvider clock) : IJob
{
    /// <summary>How many are compared in one run; an import of thousands takes several.</summary>
    public const int MostAtOnce = 500;

    private const int MostPerProposal = 5;

    public static IQueryable<Proposal> Waiting(ProposalsDb db) => db.Proposals.Where(p =>
        p.IsListed && p.Standing == Standing.Proposed && !db.Compared.Any(c => c.ProposalId == p.Id && c.Version == p.Version));

    public async Task RunAsync(CancellationToken cancellation)
    {
        session.LeavesCachesAlone = true;
        var waiting = await Waiting(db).AsNoTracking().OrderBy(p => p.PublishedAt).ThenBy(p => p.Number).Take(MostAtOnce).ToListAsync(cancellation);
        if (waiting.Count == 0)
        {
            return;
        }

        var index = await shelf.RefreshAsync(tenant.Value, db, cancellation);
        var ids = waiting.ConvertAll(p => p.Id);
        var known = await db.Duplicates.Where(d => ids.Contains(d.LaterId) || ids.Contains(d.EarlierId)).ToDictionaryAsync(d => (d.LaterId, d.EarlierId), cancellation);
        var compared = await db.Compared.Where(c => ids.Contains(c.ProposalId)).ToDictionaryAsync(c => c.ProposalId, cancellation);
        foreach (var proposal in waiting)
        {
            foreach (var found in index.Find(SimilarityQuestion.Of(proposal.Text), MostPerProposal + 1).Where(f => f.Item.Id != proposal.Id))
            {
                Note(proposal, found, known);
            }

            if (compared.TryGetValue(proposal.Id, out var mark))
            {
                mark.Version = proposal.Version;
            }
            else
            {
                db.Compared.Add(new ComparedVersion { ProposalId = proposal.Id, Version = proposal.Version });
            }
        }
    }

    private void Note(Proposal proposal, SimilarItem found, Dictionary<(Guid Later, Guid Earlier), DuplicatePair> known)
    {
        var score = (int)(found.Score * 1000);
        var isLater = string.CompareOrdinal(proposal.Number, found.Item.Number) > 0;
        var key = isLater ? (proposal.Id, found.Item.Id) : (found.Item.Id, proposal.Id);
        if (known.TryGetValue(key, out var pair))
        {
            pair.Score = Math.Max(pair.Score, score);
            return;
        }

        known[key] = pair = new DuplicatePair { LaterId = key.Item1, EarlierId = key.Item2, Score = score, FoundAt = clock.GetUtcNow().UtcDateTime };
        db.Duplicates.Add(pair);
    }
}
