using Microsoft.EntityFrameworkCore;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>Invites to propose together and takes the answers.</summary>
internal sealed class InvitationBook(
    ProposalsDb db, ProposingTeam team, IAccounts accounts, ProposalLetters letters, InvitationKey keys, PortalAddress address, CurrentTenant tenant, TenantSettings settings, TimeProvider clock)
{
    /// <summary>Days after which an invitation that nobody answered is forgotten, with its address.</summary>
    public const int OpenDays = 30;

    public async Task<(CoProposerRefusal? Refusal, object[] Figures)> InviteAsync(TeamWork work, Guid author, string? typed, CancellationToken cancellation)
    {
        var wanted = await settings.GetAsync<CoProposerSettings>(cancellation);
        var now = clock.GetUtcNow();
        var since = now.UtcDateTime.AddDays(-1);
        var lines = await team.LinesAsync(work.Id, cancellation);
        var today = await db.CoProposers.CountAsync(c => c.InviterId == author && c.InvitedAt > since, cancellation);
        var me = (await accounts.CardsAsync([author], cancellation)).GetValueOrDefault(author);
        var to = CoProposerRules.AddressOf(typed);
        if (CoProposerRules.MayInvite(to, me?.Email, [.. lines.Select(l => l.Email)], lines.Count, today, wanted) is { } refusal)
        {
            return (refusal, CoProposerRules.FiguresOf(refusal, wanted));
        }

        var invitation = new CoProposer { Id = Guid.CreateVersion7(now), ProposalId = work.Id, InviterId = author, Email = to!, State = CoProposerState.Invited, InvitedAt = now.UtcDateTime };
        db.CoProposers.Add(invitation);
        var link = address.Of(tenant.Value, ProposalLinks.Invited(keys.Of(invitation.Id)));
        await letters.SendAsync($"co-proposer:{invitation.Id:N}", to!, "Mail.Invitation", [work.Title], () => [me?.PublicName ?? "", work.Title, link, OpenDays, tenant.Value.Title]);
        return (null, []);
    }

    /// <summary>Invitations sent to a person's address, and what they have accepted.</summary>
    public async Task<IReadOnlyList<(CoProposer Line, TeamWork Work)>> OfAsync(Guid account, CancellationToken cancellation)
    {
        var email = (await accounts.CardsAsync([account], cancellation)).GetValueOrDefault(account)?.Email?.ToLowerInvariant() ?? "";
        var lines = await db.CoProposers.AsNoTracking()
            .Where(c => (c.State == CoProposerState.Invited && c.Email == email && email != "") || (c.State == CoProposerState.Accepted && c.AccountId == account))
            .OrderByDescending(c => c.InvitedAt).ToListAsync(cancellation);
        var found = new List<(CoProposer, TeamWork)>();
        foreach (var line in lines)
        {
            if (await team.WorkAsync(line.ProposalId, cancellation) is { } work)
            {
                found.Add((line, work));
            }
        }

        return found;
    }

    public async Task<CoProposerRefusal?> AnswerAsync(CoProposer invitation, TeamWork work, Guid account, bool accepts, CancellationToken cancellation)
    {
        var earlier = await db.CoProposers.FirstOrDefaultAsync(c => c.ProposalId == work.Id && c.AccountId == account, cancellation);
        if (CoProposerRules.MayAccept(invitation.State, accepts && work.AuthorId == account, accepts && earlier?.State == CoProposerState.Accepted) is { } refusal)
        {
            return refusal;
        }

        if (accepts && earlier is not null)
        {
            // Whoever stepped back and is asked again has one line, not two.
            db.CoProposers.Remove(invitation);
            invitation = earlier;
        }

        (invitation.State, invitation.Email, invitation.AnsweredAt) = (accepts ? CoProposerState.Accepted : CoProposerState.Declined, "", clock.GetUtcNow().UtcDateTime);
        invitation.AccountId = accepts ? account : null;
        return null;
    }

    public async Task<bool> StepBackAsync(Guid id, Guid account, CancellationToken cancellation) =>
        await EndAsync(await db.CoProposers.FirstOrDefaultAsync(c => c.Id == id && c.AccountId == account && c.State == CoProposerState.Accepted, cancellation), CoProposerState.SteppedBack);

    public async Task<bool> TakeBackAsync(Guid id, Guid proposalId, CancellationToken cancellation) =>
        await EndAsync(await db.CoProposers.FirstOrDefaultAsync(c => c.Id == id && c.ProposalId == proposalId && c.State == CoProposerState.Invited, cancellation), CoProposerState.TakenBack);

    private Task<bool> EndAsync(CoProposer? line, CoProposerState state)
    {
        if (line is not null)
        {
            (line.State, line.Email, line.AnsweredAt) = (state, "", clock.GetUtcNow().UtcDateTime);
        }

        return Task.FromResult(line is not null);
    }
}
