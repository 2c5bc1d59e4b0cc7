using Microsoft.EntityFrameworkCore;
using Municipal.Residents.Contracts;

namespace Municipal.Proposals;

/// <summary>Where a proposal lives on, and what lives on in it.</summary>
/// <param name="LivesOnIn">Those it was merged or split into.</param>
/// <param name="TookIn">Those it took in, or was a part of.</param>
internal sealed record Relatives(IReadOnlyList<Relative> LivesOnIn, IReadOnlyList<Relative> TookIn)
{
    public static async Task<Relatives> OfAsync(ProposalsDb db, IAccounts accounts, Guid id, CancellationToken cancellation)
    {
        var links = await db.Successions.Where(s => s.FromId == id || s.ToId == id).ToListAsync(cancellation);
        if (links.Count == 0)
        {
            return new Relatives([], []);
        }

        var ids = links.Select(s => s.FromId == id ? s.ToId : s.FromId).ToList();
        var others = await db.Proposals.AsNoTracking().Where(p => ids.Contains(p.Id) && p.HiddenReason == null).OrderBy(p => p.Number).ToListAsync(cancellation);
        var authors = await accounts.CardsAsync([.. others.Select(p => p.AuthorId).OfType<Guid>().Distinct()], cancellation);
        return new Relatives(Those(links.Where(s => s.FromId == id).Select(s => s.ToId)), Those(links.Where(s => s.ToId == id).Select(s => s.FromId)));

        List<Relative> Those(IEnumerable<Guid> wanted) => [.. others.Where(p => wanted.Contains(p.Id)).Select(p =>
            new Relative(p.Number, p.Title, p.AuthorId is { } author ? authors.GetValueOrDefault(author)?.PublicName ?? "" : p.ProposerName, p.State))];
    }
}

/// <summary>A related proposal as the public reads it.</summary>
internal sealed record Relative(string Number, string Title, string Proposer, ProposalState State);
