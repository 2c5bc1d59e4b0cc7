using Municipal.Voting.Box;
using Municipal.Voting.Register;

namespace Municipal.Voting.Casting;

/// <summary>Puts ballots into the box: all of one flow in one transaction, answered when the disk has them. Takes ballots that were checked by the terms.</summary>
internal sealed class BallotCasting(CurrentTenant tenant, HotWriter writer, BoxKeys keys, IDatabaseProvider provider, BoxClock clock)
{
    private const int MostTries = 5;

    /// <summary>Casts. The nonce is made for this voter's page: sent again with the same marks, it gets the first answer again.</summary>
    public async Task<CastAnswer> CastAsync(Voter voter, IReadOnlyList<CastPaper> papers, string nonce, CancellationToken cancellation)
    {
        var linked = new List<LinkedPaper>(papers.Count);
        foreach (var paper in papers)
        {
            if (await keys.OfAsync(paper.ElectionId, cancellation) is not { } key)
            {
                return CastAnswer.Refused(CastRefusal.Closed, paper.ElectionId);
            }

            linked.Add(new LinkedPaper(paper, key.BallotLink(voter.Id), key.ReceiptLink(voter.Id), key.Receipt(voter.Id, nonce)));
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // Nothing that a cached page shows changes, and the count of commits must not tell how many have voted.
                return await writer.WriteAsync(tenant.Value, connection => BoxSql.CastAsync(connection, provider, clock, voter, linked), cancellation, leavesCachesAlone: true);
            }
            catch (BoxRaceException) when (attempt < MostTries)
            {
            }
            catch (WriterBusyException)
            {
                return CastAnswer.Refused(CastRefusal.Busy, papers[0].ElectionId);
            }
        }
    }
}

/// <summary>A ballot with what the election's key makes of its voter.</summary>
internal sealed record LinkedPaper(CastPaper Paper, string Link, string ReceiptLink, string Receipt);
