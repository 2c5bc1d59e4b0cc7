using Microsoft.Extensions.DependencyInjection;
using Municipal.Areas.Contracts;
using Municipal.Cycles.Contracts;
using Municipal.Residents.Contracts;

namespace Municipal.Proposals.Tests.Register;

/// <summary>Areas, cycles and accounts as far as proposals ask about them.</summary>
internal sealed class Neighbours(CycleView cycle) : IAreas, ICycles, IAccounts
{
    public const string DongCode = "1132051100";

    public static Guid Dong { get; } = Guid.CreateVersion7();

    public CycleView Cycle { get; } = cycle;

    public Task<IReadOnlyList<Area>> AllAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Area>>(
        [new Area(Guid.Empty, "whole", new LocalizedText("도봉구"), true, null), new Area(Dong, DongCode, new LocalizedText("창1동", "Chang 1-dong"), false, null)]);

    public Task<CycleView?> CurrentAsync(DateTime now, CancellationToken cancellation) => Task.FromResult<CycleView?>(Cycle);

    public Task<IReadOnlyList<CycleView>> PublishedAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<CycleView>>([Cycle]);

    public Task<IReadOnlyList<PotView>> PotsAsync(int fiscalYear, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PotView>>([]);

    public Task<IReadOnlyDictionary<Guid, AccountCard>> CardsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<Guid, AccountCard>>(ids.ToDictionary(id => id, id => new AccountCard(id, "김하은", "김O은", "kim@example.kr", null)));

    public Task<Guid> InviteAsync(string email, string name, string role, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<AccountCard>> InRoleAsync(string role, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<AccountCard>>([]);

    public Task<int> CountResidentsAsync(CancellationToken cancellation) => Task.FromResult(0);
}

/// <summary>The module that brings them. Open over its kind, so that a host beside these tests does not take it for an installed one.</summary>
internal sealed class NeighbourModule<TNeighbours>(TNeighbours neighbours) : Module<Municipal.Web.Texts> where TNeighbours : class, IAreas, ICycles, IAccounts
{
    public override string Id => "Neighbours";

    public override void Describe(ModuleBuilder module)
    {
        module.Feature("Areas", FeatureCategory.Portal).AlwaysOn();
        module.Feature("Cycles", FeatureCategory.Budget);
    }

    public override void AddServices(IServiceCollection services) =>
        services.AddSingleton<IAreas>(neighbours).AddSingleton<ICycles>(neighbours).AddSingleton<IAccounts>(neighbours);
}

/// <summary>A clock that stands still.</summary>
internal sealed class FixedClock(DateTime now) : TimeProvider
{
    public DateTime Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => new(Now);
}
