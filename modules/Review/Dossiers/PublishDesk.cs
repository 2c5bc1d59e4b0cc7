using Microsoft.EntityFrameworkCore;
using Municipal.Proposals.Contracts;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Review;

/// <summary>Publishes prepared reviews, several at once: the proposal moves, its trail tells why, and the proposer hears of it.</summary>
internal sealed class PublishDesk(
    ReviewDb db, IProposals proposals, IProposalLife life, IAccounts accounts, ReviewMail mail, AuditTrail audit, TenantSettings settings, PhraseBook phrases, TimeProvider clock)
{
    public static IQueryable<Dossier> Prepared(ReviewDb db) => db.Dossiers.Where(d => d.State == DossierState.Prepared);

    /// <returns>How many were published. What somebody else published meanwhile, and what the public does not see, is passed over.</returns>
    public async Task<int> PublishAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var dossiers = await db.Dossiers.Where(d => ids.Contains(d.Id)).OrderBy(d => d.Id).ToListAsync(cancellation);
        var cards = await proposals.CardsAsync([.. dossiers.Select(d => d.ProposalId)], cancellation);
        var authors = await accounts.CardsAsync([.. cards.Values.Select(c => c.AuthorId).OfType<Guid>().Distinct()], cancellation);
        var names = await db.Departments.ToDictionaryAsync(d => d.Id, d => d.Name, cancellation);
        var days = (await settings.GetAsync<ReviewSettings>(cancellation)).ObjectionDays;
        var count = 0;
        foreach (var dossier in dossiers.Where(d => ReviewRules.MayPublish(d, cards[d.ProposalId].IsListed) is null))
        {
            var proposal = cards[dossier.ProposalId];
            dossier.Publish(names[dossier.DepartmentId], clock.GetUtcNow().UtcDateTime);
            await life.MoveAfterReviewAsync(proposal.Id, dossier.Findings.Verdict != Verdict.NotEligible, cancellation);
            life.Tell(proposal.Id, new LifeLine(OutcomeOf(dossier), names[dossier.DepartmentId], ReasonOf(dossier.Findings)));
            audit.Record("review.published", $"proposal:{proposal.Id}", $"{proposal.Number} {proposal.Title}", $"{OutcomeOf(dossier).Ko}: {dossier.Findings.Reason}");
            if (proposal.AuthorId is { } author && authors.TryGetValue(author, out var proposer))
            {
                await mail.PublishedAsync(dossier, proposal, proposer, ReviewRules.ObjectUntil(dossier.PublishedAt!.Value, days));
            }

            count++;
        }

        return count;
    }

    private LocalizedText OutcomeOf(Dossier dossier) =>
        Languages.TextInBoth(() => Text(dossier.Round > 1 ? "Trail.PublishedAgain" : "Trail.Published", Text($"Verdict.{dossier.Findings.Verdict}")));

    private static string ReasonOf(Findings findings) =>
        PlainText.Truncate(findings is { Verdict: Verdict.Conditional, Condition: var condition } ? $"{findings.Reason} — {condition}" : findings.Reason, Dossier.LongestReason);

    private string Text(string key, params object[] arguments) => phrases[new Phrase(typeof(Texts), key), arguments];
}
