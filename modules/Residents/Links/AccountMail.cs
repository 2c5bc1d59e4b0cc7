using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Residents;

/// <summary>The mails about accounts, queued with the transaction that causes them.</summary>
internal sealed class AccountMail(LinkDesk links, Outbox outbox, CurrentTenant tenant, PortalAddress address, IStringLocalizer<Texts> words, TimeProvider clock)
{
    private string Portal => tenant.Value.Title.ToString();

    public async Task ConfirmAsync(Account account, CancellationToken cancellation)
    {
        var (id, token) = await links.IssueAsync(account.Id, LinkPurpose.Confirm, cancellation);
        await SendAsync($"link:{id}", account.Email!, "Confirm", account.Name, address.Of(tenant.Value, SignUpLinks.Confirm(token)));
    }

    public async Task ResetAsync(Account account, CancellationToken cancellation)
    {
        var (id, token) = await links.IssueAsync(account.Id, LinkPurpose.Reset, cancellation);
        await SendAsync($"link:{id}", account.Email!, "Reset", account.Name, address.Of(tenant.Value, SignInLinks.Reset(token)));
    }

    public async Task InviteAsync(Account account, CancellationToken cancellation)
    {
        var (id, token) = await links.IssueAsync(account.Id, LinkPurpose.Invite, cancellation);
        await SendAsync($"link:{id}", account.Email!, "Invite", account.Name, address.Of(tenant.Value, SignInLinks.Invitation(token)));
    }

    /// <summary>Tells the owner of an account that somebody, perhaps they themselves, tried to open another with its address.</summary>
    public Task AlreadyKnownAsync(Account account) =>
        SendAsync($"known:{Guid.CreateVersion7(clock.GetUtcNow())}", account.Email!, "Known", account.Name, address.Of(tenant.Value, SignInLinks.Forgotten));

    private Task SendAsync(string key, string to, string kind, string name, string link) =>
        outbox.MailAsync(key, to, words[$"Mail.{kind}.Subject", Portal], words[$"Mail.{kind}.Body", name, Portal, link]);
}
