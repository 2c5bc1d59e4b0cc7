using Municipal.Proposals.Contracts;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Review;

/// <summary>Writes to those whom a review concerns, in both languages.</summary>
internal sealed class ReviewMail(Outbox outbox, CurrentTenant tenant, PortalAddress address, PhraseBook phrases)
{
    public Task AssignedAsync(Dossier dossier, ProposalCard proposal, Place place) =>
        (place.Officer?.Email ?? place.Department.Mail) is { Length: > 0 } to
            ? SendAsync($"review-assigned:{dossier.Id:N}:{dossier.Version}", to, "Mail.Assigned", proposal, ReviewLinks.Item(proposal.Number), () => [place.Department.Name.ToString(), dossier.DueOn])
            : Task.CompletedTask;

    public Task PublishedAsync(Dossier dossier, ProposalCard proposal, AccountCard proposer, DateOnly objectUntil) => proposer.Email is { } to
        ? SendAsync($"review-published:{dossier.Id:N}", to, dossier.Round > 1 ? "Mail.PublishedAgain" : "Mail.Published", proposal, ReviewLinks.Proposal(proposal.Number), () =>
        [
            proposer.Name, Text($"Verdict.{dossier.Findings.Verdict}"), dossier.PublishedBy!.Value.ToString(), dossier.Findings.Reason,
            dossier.Findings.Condition.Length > 0 ? dossier.Findings.Condition : "-", objectUntil,
        ])
        : Task.CompletedTask;

    /// <summary>Says that there is a note and not what it says: what is internal stays on the desk.</summary>
    public Task MentionedAsync(Note note, ProposalCard proposal, AccountCard colleague, string author) => colleague.Email is { } to
        ? SendAsync($"review-note:{note.Id:N}:{colleague.Id:N}", to, "Mail.Mentioned", proposal, ReviewLinks.Item(proposal.Number), () => [colleague.Name, author])
        : Task.CompletedTask;

    private Task SendAsync(string key, string to, string text, ProposalCard proposal, PortalPath link, Func<object[]> arguments)
    {
        var subject = Languages.InBoth(() => Text($"{text}.Subject", proposal.Title)).Korean;
        return outbox.MailInBothAsync(key, to, subject, () => Text(text, [$"{proposal.Number} {proposal.Title}", address.Of(tenant.Value, link), .. arguments()]));
    }

    private string Text(string key, params object[] arguments) => phrases[new Phrase(typeof(Texts), key), arguments];
}
