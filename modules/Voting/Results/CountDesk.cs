using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Municipal.Voting.Box;
using Municipal.Voting.Counting;
using Municipal.Voting.Elections;
using Municipal.Voting.Pabulib;

namespace Municipal.Voting.Results;

/// <summary>From the close to the count: seal the box, record the lot, compare three numbers, count the frozen files.</summary>
internal sealed class CountDesk(VotingDb db, BallotBox box, BoxClock boxClock, TenantSession session, ClosingKey key, AuditTrail audit, TimeProvider clock)
{
    public static string Software { get; } = $"Municipal {typeof(CountDesk).Assembly.GetName().Version}";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<CountRefusal?> SealAsync(Election election, CancellationToken cancellation)
    {
        if (election.State != ElectionState.Announced)
        {
            return CountRefusal.NotAnnounced;
        }

        // The database's clock decides, as it does for ballots.
        if (await boxClock.NowAsync(session.Connection, cancellation) < election.ClosesAt)
        {
            return CountRefusal.StillOpen;
        }

        await box.SealAsync(election, cancellation);
        audit.Record("voting.sealed", election.Subject, election.Terms.Title.Ko);
        return null;
    }

    /// <summary>Records the seed. There is one for good: nobody looks for a seed that suits.</summary>
    public async Task<CountRefusal?> DrawLotAsync(Election election, string seed, string source, CancellationToken cancellation)
    {
        if (election.State != ElectionState.Sealed)
        {
            return CountRefusal.NotSealed;
        }

        if (await LotAsync(election, cancellation) is not null)
        {
            return CountRefusal.LotThere;
        }

        if (seed.Any(c => char.IsControl(c) || c is '"' or '\\') || (seed.Length > 0 && source.Length == 0))
        {
            return CountRefusal.SeedNotReadable;
        }

        var drawn = seed.Length > 0 ? seed : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        db.Lots.Add(new Lot { ElectionId = election.Id, Seed = drawn, Source = source, DrawnAt = Now });
        audit.Record("voting.lot", election.Subject, election.Terms.Title.Ko, $"{drawn} {source}".Trim());
        return null;
    }

    public async Task<CountRefusal?> CountAsync(Election election, CancellationToken cancellation)
    {
        if (election.State != ElectionState.Sealed)
        {
            return CountRefusal.NotSealed;
        }

        var lot = await LotAsync(election, cancellation);
        if (ElectionRules.UsesLot(election.Terms.Count) && lot is null)
        {
            return CountRefusal.LotMissing;
        }

        var held = await box.OpenSealedAsync(election.Id, cancellation);
        if (!held.Agrees)
        {
            return CountRefusal.NumbersDiffer;
        }

        var ballots = BallotFile.Write(election, session.Tenant.Title.Ko, held);
        var receipts = string.Concat(held.Receipts.Order(StringComparer.Ordinal).Select(r => r + "\n"));
        var input = CountWords.Input(election.Terms, lot?.Seed, PbReader.Read(ballots));
        var outcome = Count.Of(input);
        var text = ClosingCheck.OutcomeText(input, outcome);
        using var signing = await key.OpenAsync(cancellation);
        db.Results.Add(new ElectionResult
        {
            ElectionId = election.Id, CountedAt = Now, Ballots = ballots, Receipts = receipts, Outcome = text, Participants = held.Participants,
            Closing = ClosingFile.Sign(RecordOf(election, held, lot, ballots, receipts, outcome, text), signing).Text(),
            Turnout = await box.TurnoutAsync(election.Id, cancellation), Explained = Explained.Of(outcome),
        });
        election.Count();
        audit.Record("voting.counted", election.Subject, election.Terms.Title.Ko, outcome.InputSha256);
        return null;
    }

    public Task<Lot?> LotAsync(Election election, CancellationToken cancellation) => db.Lots.FirstOrDefaultAsync(l => l.ElectionId == election.Id, cancellation);

    public static ClosingRecord RecordOf(Election election, SealedBox held, Lot? lot, string ballots, string receipts, Outcome outcome, string outcomeText) => new()
    {
        Format = ClosingRecord.Version1, Key = election.Key, FiscalYear = election.FiscalYear,
        OpensAt = election.OpensAt, ClosesAt = election.ClosesAt, SealedAt = election.SealedAt!.Value,
        Terms = election.Terms, TermsSha256 = CanonicalTerms.Sha256(CanonicalTerms.Text(election)),
        Participants = held.Participants, Receipts = held.Receipts.Length, Ballots = held.BallotCount,
        LotSeed = lot?.Seed, LotSource = lot?.Source, LotDrawnAt = lot?.DrawnAt,
        BallotsSha256 = ClosingRecord.Sha256(ballots), ReceiptsSha256 = ClosingRecord.Sha256(receipts), InputSha256 = outcome.InputSha256,
        OutcomeSha256 = ClosingRecord.Sha256(outcomeText), Funded = outcome.Funded, Spent = outcome.Spent, Software = Software,
    };
}
