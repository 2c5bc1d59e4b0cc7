using Municipal.Residents.Contracts;

namespace Municipal.BudgetSchool.Tests;

/// <summary>Everybody has an account, named and addressed after its id; those put on <see cref="Closed"/> have left.</summary>
internal sealed class TestAccounts : IAccounts
{
    public HashSet<Guid> Closed { get; } = [];

    public static string AddressOf(Guid id) => $"{id:N}@example.kr";

    public Task<IReadOnlyDictionary<Guid, AccountCard>> CardsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<Guid, AccountCard>>(ids.ToDictionary(id => id, id => new AccountCard(id, "김하은", "김O은", Closed.Contains(id) ? null : AddressOf(id), null)));

    public Task<Guid> InviteAsync(string email, string name, string role, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<int> CountResidentsAsync(CancellationToken cancellation) => throw new NotSupportedException();
}
