using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;
using Municipal.Voting.Box;
using Municipal.Voting.Casting;
using Municipal.Voting.Elections;
using Municipal.Voting.Register;

namespace Municipal.Voting.Tests.Box;

/// <summary>A gu with one announced election, open for an hour by the real clock, which is the database's.</summary>
internal sealed class Booth(TestTenant gu, Guid electionId) : IAsyncDisposable
{
    public static readonly CancellationToken Never = CancellationToken.None;

    public TestTenant Gu { get; } = gu;

    public Guid ElectionId { get; } = electionId;

    public static async Task<Booth> OpenAsync(Database database, ElectionTerms? terms = null) => await OpenAsync(await TestTenant.CreateAsync(database), terms);

    public static async Task<Booth> OpenAsync(TestTenant gu, ElectionTerms? terms = null, string key = "2028-gu")
    {
        gu.Clock.Now = TimeProvider.System.GetUtcNow();
        var election = Announced(gu, terms ?? Terms, key);
        await gu.WriteAsync(services =>
        {
            services.GetRequiredService<VotingDb>().Elections.Add(election);
            return Task.CompletedTask;
        });
        return new Booth(gu, election.Id);
    }

    public static ElectionTerms Terms { get; } = new()
    {
        Title = new LocalizedText("구 투표", "Gu vote"), PotName = new LocalizedText("구", "Gu"), Budget = new Won(100_000_000), Most = 2,
        Projects =
        [
            new("2028-0001", "골목 가로등", new Won(60_000_000), "safety", "홍제동", "골목에 불을 켭니다."),
            new("2028-0002", "작은 쉼터", new Won(50_000_000), "environment", "연희동"),
            new("2028-0003", "의자 놓기", new Won(30_000_000), "environment", "신촌동"),
        ],
    };

    /// <summary>Ends the voting one second ago, by the database's clock too.</summary>
    public Task CloseAsync()
    {
        Gu.Clock.Now = TimeProvider.System.GetUtcNow();
        return ChangeAsync(e => e.Plan(e.Terms, e.OpensAt, Gu.Clock.Now.UtcDateTime.AddSeconds(-1)));
    }

    public Task ChangeAsync(Action<Elections.Election> change) => Gu.WriteAsync(async services => change(await services.GetRequiredService<VotingDb>().Elections.FirstAsync(e => e.Id == ElectionId)));

    public Task<Elections.Election> ElectionAsync() => Gu.ReadAsync(services => services.GetRequiredService<VotingDb>().Elections.AsNoTracking().FirstAsync(e => e.Id == ElectionId));

    public async Task<CastAnswer> CastAsync(Guid voter, string marks, string nonce, int turn = 0, Channel channel = Channel.Online, int? version = null)
    {
        var known = version ?? (await ElectionAsync()).Version;
        return await Gu.ReadAsync(services => services.GetRequiredService<BallotCasting>()
            .CastAsync(new Voter(voter, null, channel), [new CastPaper(ElectionId, known, VoterGroup.Residents, marks, turn)], nonce, Never));
    }

    public async Task SealAsync()
    {
        var election = await ElectionAsync();
        await Gu.ReadAsync(async services =>
        {
            await services.GetRequiredService<BallotBox>().SealAsync(election, Never);
            return true;
        });
    }

    public Task<SealedBox> SealedAsync() => Gu.ReadAsync(services => services.GetRequiredService<BallotBox>().OpenSealedAsync(ElectionId, Never));

    public Task<(int Register, int Ballots, int Receipts)> CountsAsync() => Gu.ReadAsync(async services =>
    {
        var db = services.GetRequiredService<VotingDb>();
        return (await db.Register.CountAsync(), await db.Ballots.CountAsync(), await db.Receipts.CountAsync());
    });

    public ValueTask DisposeAsync() => Gu.DisposeAsync();

    private static Elections.Election Announced(TestTenant gu, ElectionTerms terms, string key)
    {
        var now = gu.Clock.Now.UtcDateTime;
        var election = new Elections.Election { Id = Guid.CreateVersion7(gu.Clock.Now), Key = key, FiscalYear = 2028 };
        election.Plan(terms, now.AddMinutes(-5), now.AddHours(1));
        election.Announce(now);
        return election;
    }
}
