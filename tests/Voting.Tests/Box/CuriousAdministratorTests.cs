using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;
using Municipal.Voting.Box;
using Municipal.Web;

namespace Municipal.Voting.Tests.Box;

/// <summary>Somebody who has every byte that is kept after the seal, and knows all voters: nothing leads from one to a ballot.</summary>
public sealed class CuriousAdministratorTests
{
    [Fact]
    public async Task AfterTheSeal_NoByteOfAnyFile_LeadsFromAVoterToABallot()
    {
        await using var installation = await TestInstallation.StartAsync(Database.Sqlite);
        await using var booth = await Booth.OpenAsync(await TestTenant.CreateAsync(installation));
        // Everybody marks something different, so that one link would give a ballot away.
        var voters = Enumerable.Range(0, 30).Select(i => (Id: Guid.CreateVersion7(), Marks: $"mark-of-{i:00}")).ToList();
        var receipts = new Dictionary<Guid, string>();
        foreach (var voter in voters)
        {
            await booth.CastAsync(voter.Id, "to-be-changed-" + voter.Marks, "n1");
            receipts[voter.Id] = (await booth.CastAsync(voter.Id, voter.Marks, "n2", turn: 1)).Receipts[booth.ElectionId];
        }

        var key = new BoxKey((await installation.Services.GetRequiredService<TenantSecrets>().FindAsync(booth.Gu.Tenant.Id, BoxKey.NameOf(booth.ElectionId), Booth.Never))!);
        var row = await installation.Services.GetRequiredService<HostStore>().ReadAsync(db => db.Secrets.Select(s => s.Sealed).SingleAsync(), Booth.Never);
        var links = voters.ConvertAll(v => key.BallotLink(v.Id));
        var receiptLinks = voters.ConvertAll(v => key.ReceiptLink(v.Id));
        var folder = installation.Services.GetRequiredService<InstallationPaths>().Root;
        // The test can find what it looks for, while it is there.
        Assert.Contains(links[3], Everything(folder), StringComparison.Ordinal);
        Assert.Contains(row, Everything(folder), StringComparison.Ordinal);
        await booth.CloseAsync();

        await booth.SealAsync();

        var kept = Everything(folder);
        Assert.All(links.Concat(receiptLinks), link => Assert.DoesNotContain(link, kept, StringComparison.Ordinal));
        Assert.DoesNotContain(row, kept, StringComparison.Ordinal);
        Assert.DoesNotContain("to-be-changed", kept, StringComparison.Ordinal);
        Assert.Null(await installation.Services.GetRequiredService<TenantSecrets>().FindAsync(booth.Gu.Tenant.Id, BoxKey.NameOf(booth.ElectionId), Booth.Never));
        // Nobody's voter id, and no receipt, lies in the same record as a ballot: between any two of them there is always more than a record.
        Assert.All(voters, v => Assert.True(Nearest(kept, v.Marks, receipts[v.Id]) > 200 && Nearest(kept, v.Marks, v.Id.ToString().ToUpperInvariant()) > 200, v.Marks));
        var order = await booth.Gu.ReadAsync(services => services.GetRequiredService<VotingDb>().SealedBallots.OrderBy(b => b.Place).Select(b => b.Marks).ToListAsync());
        var register = await booth.Gu.ReadAsync(services => services.GetRequiredService<VotingDb>().Register.OrderBy(r => r.Place).Select(r => r.Voter).ToListAsync());
        var received = await booth.Gu.ReadAsync(services => services.GetRequiredService<VotingDb>().Receipts.OrderBy(r => r.Place).Select(r => r.Code).ToListAsync());
        Assert.Equal(voters.Select(v => v.Marks).Order(StringComparer.Ordinal), order.Order(StringComparer.Ordinal));
        // Three random orders: how many stand in the same place by chance is about one.
        Assert.InRange(order.Zip(register).Count(x => voters.Single(v => v.Marks == x.First).Id == x.Second), 0, 8);
        Assert.InRange(order.Zip(received).Count(x => receipts[voters.Single(v => v.Marks == x.First).Id] == x.Second), 0, 8);
        Assert.InRange(order.Zip(voters).Count(x => x.First == x.Second.Marks), 0, 8);
        Assert.InRange(register.Zip(voters).Count(x => x.First == x.Second.Id), 0, 8);
    }

    [Theory, OnEachDatabase]
    public async Task Casting_LeavesNothingElsewhere_AndDoesNotMoveTheCountOfCommits(Database database)
    {
        await using var booth = await Booth.OpenAsync(database);
        var registry = booth.Gu.Installation.Services.GetRequiredService<TenantRegistry>();
        var (audit, mail, stamp) = ((await booth.Gu.AuditAsync()).Count, (await booth.Gu.MailAsync()).Count, registry.StampOf(booth.Gu.Tenant.Id));
        for (var i = 0; i < 5; i++)
        {
            await booth.CastAsync(Guid.CreateVersion7(), "2028-0001", "n");
        }

        Assert.Equal((audit, mail, stamp), ((await booth.Gu.AuditAsync()).Count, (await booth.Gu.MailAsync()).Count, registry.StampOf(booth.Gu.Tenant.Id)));
        Assert.Equal(0, await booth.Gu.ReadAsync(services => services.GetRequiredService<KernelDb>().Outbox.CountAsync()));
        Assert.Equal(0, await booth.Gu.ReadAsync(services => services.GetRequiredService<KernelDb>().Submissions.CountAsync()));
    }

    [Fact]
    public async Task RowsOfAnOpenBox_DoNotLieInTheOrderOfCasting()
    {
        await using var booth = await Booth.OpenAsync(Database.Sqlite);
        var voters = Enumerable.Range(0, 30).Select(i => (Id: Guid.CreateVersion7(), Marks: $"mark-of-{i:00}")).ToList();
        foreach (var voter in voters)
        {
            await booth.CastAsync(voter.Id, voter.Marks, "n");
        }

        var ballots = await booth.Gu.ReadAsync(services => services.GetRequiredService<VotingDb>().Database.SqlQuery<string>($"SELECT marks AS Value FROM voting_ballots ORDER BY rowid").ToListAsync());
        Assert.InRange(ballots.Zip(voters).Count(x => x.First == x.Second.Marks), 0, 8);
    }

    /// <summary>Every byte of every file, as text in which each byte is one character.</summary>
    private static string Everything(string folder)
    {
        var all = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            all.Append(reader.ReadToEnd());
        }

        return all.ToString();
    }

    private static int Nearest(string kept, string one, string other)
    {
        var places = Places(kept, one);
        var others = Places(kept, other);
        return places.SelectMany(p => others.Select(o => Math.Abs(p - o))).DefaultIfEmpty(int.MaxValue).Min();
    }

    private static List<int> Places(string kept, string text)
    {
        var places = new List<int>();
        for (var at = kept.IndexOf(text, StringComparison.Ordinal); at >= 0; at = kept.IndexOf(text, at + 1, StringComparison.Ordinal))
        {
            places.Add(at);
        }

        return places;
    }
}
