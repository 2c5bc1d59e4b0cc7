using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>What feed readers may follow: new proposals, and what happens to one of them.</summary>
internal static class ProposalFeeds
{
    private const int Most = 50;
    private const int LongestSummary = 300;

    public static async Task<IResult> NewAsync(HttpContext http, ProposalsDb db, IStringLocalizer<Texts> words, CancellationToken cancellation)
    {
        var tenant = http.Portal().Tenant;
        var proposals = await db.Proposals.AsNoTracking().Where(p => p.IsListed).OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Number).Take(Most).ToListAsync(cancellation);
        return new AtomFeed(
            $"urn:uuid:{tenant.Id}:proposals", words["Feed.New", tenant.Title], ProposalLinks.Feed, ProposalLinks.List,
            [.. proposals.Select(p => new AtomEntry(p.Id, p.Title, p.PublishedAt, p.PublishedAt, ProposalLinks.Detail(p.Number), PlainText.Truncate(p.Purpose, LongestSummary)))]).Answer(http);
    }

    public static async Task<IResult> TrailAsync(string number, HttpContext http, ProposalsDb db, IStringLocalizer<Texts> words, CancellationToken cancellation)
    {
        if (await db.Proposals.AsNoTracking().FirstOrDefaultAsync(p => p.Number == number && p.HiddenReason == null, cancellation) is not { } proposal)
        {
            return Results.NotFound();
        }

        var trail = await db.Trail.AsNoTracking().Where(e => e.ProposalId == proposal.Id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Most).ToListAsync(cancellation);
        return new AtomFeed(
            $"urn:uuid:{proposal.Id}", words["Feed.Trail", proposal.Number, proposal.Title], ProposalLinks.TrailFeed(number), ProposalLinks.Detail(number),
            [.. trail.Select(e => new AtomEntry(e.Id, e.WhatIn(words), e.At, e.At, ProposalLinks.Detail(number), e.Reason))]).Answer(http);
    }
}
