using Microsoft.EntityFrameworkCore;
using Municipal.Areas.Contracts;
using Municipal.Cycles.Contracts;

namespace Municipal.Proposals;

/// <summary>Turns a draft into a public proposal with a number.</summary>
internal sealed class PublishProposal(ProposalsDb db, NumberBook numbers, ProposalTrail trail, Outbox outbox, TenantSettings settings, ICycles cycles, IAreas areas, TimeProvider clock)
{
    public async Task<PublishAnswer> RunAsync(Guid draftId, Guid authorId, bool hasConsented, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var wanted = await settings.GetAsync<ProposalSettings>(cancellation);
        var terms = StageRules.TermsAt(await cycles.PublishedAsync(cancellation), wanted.AllYearRound, now);
        if (terms is not null)
        {
            // Publishers of a year queue here, so that a second click, or a tenth proposal, sees what the first one did.
            await numbers.QueueAsync(terms.Year, cancellation);
        }

        if (await db.Proposals.Where(p => p.Id == draftId && p.AuthorId == authorId).Select(p => p.Number).FirstOrDefaultAsync(cancellation) is { } published)
        {
            return new PublishAnswer(published, null, terms);
        }

        if (await db.Drafts.FirstOrDefaultAsync(d => d.Id == draftId && d.AuthorId == authorId, cancellation) is not { } draft)
        {
            return new PublishAnswer(null, null, terms);
        }

        var (text, problems) = TextRules.Read(draft.Typed, wanted.Codes(), await areas.DongIdsAsync(cancellation));
        var refusal = problems.Count > 0 ? ProposalRefusal.DraftIncomplete
            : ProposalRules.MayPublish(terms, text, hasConsented, await PublishedByAsync(authorId, terms?.TrackId, cancellation));
        if (refusal is not null)
        {
            return new PublishAnswer(null, refusal, terms);
        }

        var number = await numbers.NextAsync(terms!.Year, cancellation);
        var proposal = new Proposal
        {
            Id = draft.Id, Number = number, Year = terms.Year, CycleId = terms.CycleId, TrackId = terms.TrackId,
            AuthorId = authorId, CreatedAt = now, PublishedAt = now,
        };
        db.Versions.Add(proposal.Write(text, now));
        db.Proposals.Add(proposal);
        db.Drafts.Remove(draft);
        trail.Add(proposal.Id, TrailKind.Published, TrailActor.Proposer);
        outbox.Raise(new ProposalPublished(proposal.Id, number));
        return new PublishAnswer(number, null, terms);
    }

    /// <summary>How many of a person's proposals count towards the track's limit; a withdrawn one does not.</summary>
    private async Task<int> PublishedByAsync(Guid authorId, Guid? trackId, CancellationToken cancellation) =>
        await db.Proposals.CountAsync(p => p.AuthorId == authorId && p.TrackId == trackId && p.State == ProposalState.Published, cancellation);
}

/// <summary>What became of publishing.</summary>
/// <param name="Number">The public number; null where it was refused or the draft is not there.</param>
/// <param name="Refusal">Why not.</param>
/// <param name="Terms">What holds now.</param>
internal sealed record PublishAnswer(string? Number, ProposalRefusal? Refusal, ProposingTerms? Terms);
