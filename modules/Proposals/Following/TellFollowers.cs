using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>Mails what was told on the trail to those who follow the proposal; whoever did it knows already.</summary>
internal sealed class TellFollowers(
    ProposalsDb db, FollowBook follows, IAccounts accounts, ProposalLetters letters, UnfollowKey keys, PortalAddress address, CurrentTenant tenant, IStringLocalizer<Texts> words) : IEventHandler<TrailEntryAdded>
{
    public async Task HandleAsync(TrailEntryAdded happened, CancellationToken cancellation)
    {
        var proposal = await db.Proposals.FirstOrDefaultAsync(p => p.Id == happened.ProposalId, cancellation);
        var entry = await db.Trail.FirstOrDefaultAsync(e => e.Id == happened.EntryId, cancellation);
        var followers = await follows.FollowersAsync(happened.ProposalId, cancellation);
        if (proposal is null || entry is null || followers.Count == 0)
        {
            return;
        }

        // A hidden title is hidden in mail, too.
        var name = proposal.IsHidden ? proposal.Number : $"{proposal.Number} {proposal.Title}";
        var page = address.Of(tenant.Value, ProposalLinks.Detail(proposal.Number));
        foreach (var card in (await accounts.CardsAsync(followers, cancellation)).Values.Where(c => entry.Actor != $"account:{c.Id}"))
        {
            if (card.Email is { } email)
            {
                var stop = address.Of(tenant.Value, ProposalLinks.Unfollow(keys.Of(proposal.Id, card.Id)));
                await letters.SendAsync(
                    $"proposal-trail:{entry.Id:N}:{card.Id:N}", email, "Mail.Trail", [name],
                    () => [card.Name, name, entry.WhatIn(words), entry.WhoIn(words), entry.Reason.Length > 0 ? entry.Reason : "-", page, stop, tenant.Value.Title]);
            }
        }
    }
}
