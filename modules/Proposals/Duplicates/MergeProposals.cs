using Microsoft.EntityFrameworkCore;

namespace Municipal.Proposals;

/// <summary>
/// Lets proposals live on in others. Nothing is lost: the old page stays with its text, versions, comments and trail, and leads to the new
/// one, which names its authors and takes its supporters and followers over, each person once.
/// </summary>
internal sealed class MergeProposals(ProposalsDb db, TenantSession session, NumberBook numbers, ProposalTrail trail, Outbox outbox, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task MergeAsync(Proposal source, Proposal target, string reason, CancellationToken cancellation)
    {
        source.EndAs(ProposalState.Merged);
        db.Successions.Add(new Succession { FromId = source.Id, ToId = target.Id });
        // From here on nobody can support the source, so that no supporter comes after the copy.
        await db.SaveChangesAsync(cancellation);
        await CopyPeopleAsync(source.Id, target.Id, cancellation);
        trail.TellFromOffice(source.Id, "Trail.MergedInto", reason, target.Number);
        trail.TellFromOffice(target.Id, "Trail.TookIn", reason, source.Number);
    }

    public async Task UndoMergeAsync(Proposal source, Proposal target, string reason, CancellationToken cancellation)
    {
        source.Reopen();
        await db.Successions.Where(s => s.FromId == source.Id).ExecuteDeleteAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        await session.Connection.ExecuteAsync("DELETE FROM proposals_supports WHERE proposal_id = @p0 AND via_id = @p1", cancellation, target.Id, source.Id);
        await CountSupportersAsync(target.Id, cancellation);
        trail.TellFromOffice(source.Id, "Trail.MergeUndone", reason, target.Number);
        trail.TellFromOffice(target.Id, "Trail.MergeUndone", reason, source.Number);
    }

    /// <summary>Makes several proposals of one.</summary>
    /// <returns>The numbers of the parts.</returns>
    public async Task<IReadOnlyList<string>> SplitAsync(Proposal whole, IReadOnlyList<ProposalText> texts, string reason, CancellationToken cancellation)
    {
        whole.EndAs(ProposalState.Split);
        await numbers.QueueAsync(whole.Year, cancellation);
        var parts = new List<Proposal>();
        foreach (var text in texts)
        {
            var part = new Proposal
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()), Number = await numbers.NextAsync(whole.Year, cancellation), Year = whole.Year, CycleId = whole.CycleId, TrackId = whole.TrackId,
                AuthorId = whole.AuthorId, ProposerName = whole.ProposerName, Source = whole.Source, SourceLink = whole.SourceLink, Standing = whole.Standing,
                CreatedAt = Now, PublishedAt = whole.PublishedAt,
            };
            db.Versions.Add(part.Write(text, Now));
            db.Proposals.Add(part);
            db.Successions.Add(new Succession { FromId = whole.Id, ToId = part.Id });
            parts.Add(part);
        }

        await db.SaveChangesAsync(cancellation);
        foreach (var part in parts)
        {
            await CopyPeopleAsync(whole.Id, part.Id, cancellation);
            trail.TellFromOffice(part.Id, "Trail.SplitFrom", reason, whole.Number);
            outbox.Raise(new ProposalPublished(part.Id, part.Number));
        }

        var list = string.Join(", ", parts.Select(p => p.Number));
        trail.TellFromOffice(whole.Id, "Trail.SplitInto", reason, list);
        return [.. parts.Select(p => p.Number)];
    }

    private async Task CopyPeopleAsync(Guid from, Guid to, CancellationToken cancellation)
    {
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO proposals_supports (proposal_id, account_id, at, via_id)
            SELECT @p1, account_id, at, proposal_id FROM proposals_supports WHERE proposal_id = @p0
            ON CONFLICT (proposal_id, account_id) DO NOTHING
            """, cancellation, from, to);
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO proposals_follows (proposal_id, account_id, at)
            SELECT @p1, account_id, at FROM proposals_follows WHERE proposal_id = @p0
            ON CONFLICT (proposal_id, account_id) DO NOTHING
            """, cancellation, from, to);
        await CountSupportersAsync(to, cancellation);
    }

    private Task<int> CountSupportersAsync(Guid id, CancellationToken cancellation) => session.Connection.ExecuteAsync(
        "UPDATE proposals_proposals SET support_count = (SELECT COUNT(*) FROM proposals_supports WHERE proposal_id = @p0) WHERE id = @p0", cancellation, id);
}
