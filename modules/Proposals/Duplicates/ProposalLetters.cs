using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>Writes to proposers about what the office decided, in both languages.</summary>
internal sealed class ProposalLetters(IAccounts accounts, Outbox outbox, CurrentTenant tenant, PortalAddress address, PhraseBook phrases)
{
    /// <summary>Sends one, in the caller's transaction; to nobody where the proposal has no account, or the account no address.</summary>
    /// <param name="proposal">Whose proposer is written to.</param>
    /// <param name="key">The text: 0 the proposer's name, 1 number and title, 2 the reason, 3 the address of its page, 4 and 5 as given.</param>
    /// <param name="reason">The office's reason.</param>
    /// <param name="number">The other proposal's number, or several.</param>
    /// <param name="title">Its title.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task SendAsync(Proposal proposal, string key, string reason, string number, string title, CancellationToken cancellation)
    {
        if (proposal.AuthorId is not { } author || (await accounts.CardsAsync([author], cancellation)).GetValueOrDefault(author) is not { Email: { } email } card)
        {
            return;
        }

        var link = address.Of(tenant.Value, ProposalLinks.Detail(proposal.Number));
        var subject = Languages.InBoth(() => Text($"{key}.Subject", proposal.Title));
        var body = Languages.InBoth(() => Text(key, card.Name, $"{proposal.Number} {proposal.Title}", reason, link, number, title));
        await outbox.MailAsync($"{key}:{proposal.Id:N}:{proposal.Version}:{number}", email, PlainText.Truncate(subject.Korean, 200), $"{body.Korean}\n\n----------\n\n{body.English}");
    }

    private string Text(string key, params object[] arguments) => phrases[new Phrase(typeof(Texts), key), arguments];
}
