using Municipal.Proposals.Contracts;
using Municipal.Web;

namespace Municipal.Review;

/// <summary>Whether the visitor may object to a proposal's review, and what happens where they do.</summary>
internal sealed class ObjectionDesk(DossierBook book, IProposalLife life, TenantSettings settings, Visitor visitor, PhraseBook phrases, TimeProvider clock)
{
    public async Task<ObjectionAnswer> LookAsync(ProposalCard proposal, CancellationToken cancellation)
    {
        var latest = (await book.OfAsync(proposal.Id, cancellation)).FirstOrDefault();
        var days = (await settings.GetAsync<ReviewSettings>(cancellation)).ObjectionDays;
        var isQuestioned = await book.ObjectionAsync(proposal.Id, cancellation) is not null;
        var refusal = ReviewRules.MayObject(latest, proposal.AuthorId, visitor.AccountId, isQuestioned, CivicTime.Seoul.DayOf(clock.GetUtcNow().UtcDateTime), days);
        return new ObjectionAnswer(refusal, latest, latest?.PublishedAt is { } published ? ReviewRules.ObjectUntil(published, days) : null);
    }

    /// <returns>Why not; null where it stands now.</returns>
    public async Task<ReviewRefusal?> ObjectAsync(ProposalCard proposal, string why, CancellationToken cancellation)
    {
        var answer = await LookAsync(proposal, cancellation);
        var refusal = answer.Refusal ?? (ResidentNumber.OccursIn(why) ? ReviewRefusal.ResidentNumber : null);
        if (refusal is null)
        {
            book.Object(answer.Latest!, proposal, why);
            var what = Languages.TextInBoth(() => phrases[new Phrase(typeof(Texts), "Trail.Objected")]);
            var who = Languages.TextInBoth(() => phrases[new Phrase(typeof(Texts), "Trail.Proposer")]);
            life.Tell(proposal.Id, new LifeLine(what, who, why));
        }

        return refusal;
    }
}

/// <summary>Why not, about which review, and until which day.</summary>
internal sealed record ObjectionAnswer(ReviewRefusal? Refusal, Dossier? Latest, DateOnly? Until);
