using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Residents.Contracts;
using Municipal.Voting.Casting;
using Municipal.Voting.Elections;
using Municipal.Voting.Register;
using Municipal.Web;

namespace Municipal.Voting.Pages.Ballot;

/// <summary>The voter's receipts, as long as the box is open; afterwards only that they took part. A mail is sent when it is asked for, for its hour would tell when somebody voted.</summary>
internal sealed class ReceiptModel(VotingDb db, VoterRoll roll, DraftCookie cookie, IAccounts accounts, Outbox outbox, PortalAddress address, CurrentTenant tenant, IStringLocalizer<Texts> words) : BallotPageModel(roll, cookie)
{
    private readonly VoterRoll _roll = roll;

    /// <summary>Elections that are over and in which the voter took part.</summary>
    public IReadOnlyList<(Election Election, Participation Voted)> Past { get; private set; } = [];

    public IEnumerable<MyBallot> Cast => Mine.Where(m => m.Voted is not null);

    public static string Grouped(string receipt) => string.Join('-', receipt.Chunk(5).Select(c => new string(c)));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var voted = (await _roll.VotedAsync(Voter.Id, cancellation)).Where(v => Mine.All(m => m.Election.Id != v.ElectionId)).ToList();
        var ids = voted.ConvertAll(v => v.ElectionId);
        var elections = await db.Elections.AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(cancellation);
        Past = [.. elections.OrderByDescending(e => e.ClosesAt).Select(e => (e, voted.First(v => v.ElectionId == e.Id)))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var withReceipt = Cast.Where(m => m.Receipt is not null).ToList();
        if (withReceipt.Count == 0 || (await accounts.CardsAsync([Voter.Id], cancellation)).GetValueOrDefault(Voter.Id)?.Email is not { } email)
        {
            return GoTo(VotingLinks.Receipt);
        }

        var lines = () => string.Join('\n', withReceipt.Select(m => $"{m.Election.Terms.Title}: {Grouped(m.Receipt!)}"));
        // The receipt stands apart from the ballot from the first moment, so a mail that keeps it beside a name leads to no ballot.
        await outbox.MailInBothAsync(
            $"receipt:{Draft?.Nonce ?? withReceipt[0].Receipt}", email, Languages.InBoth(() => words["Mail.Receipt.Subject"].Value).Korean,
            () => words["Mail.Receipt", lines(), address.Of(tenant.Value, VotingLinks.Elections)].Value);
        return GoTo(VotingLinks.Receipt, words["Receipt.Mailed", email]);
    }
}
