using Microsoft.AspNetCore.Mvc;
using Municipal.Tenants.Portals;
using Municipal.Tenants.Rollouts;
using Municipal.Tenants.Rules;
using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Rollouts;

/// <summary>One rollout: what would happen to each row before it starts, what has happened once it runs.</summary>
internal sealed class ProgressModel(RolloutBook book, RolloutRunner runner, PortalMaker maker, TenantRegistry registry, TenantSession session, PhraseBook phrases) : PortalPageModel
{
    public RolloutView View { get; private set; } = null!;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool IsDraft => View.Rollout.StartedAt is null;

    public bool MayStart => IsDraft && Rows.All(r => r.Problems.Count == 0);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await FindAsync(id, cancellation) ? Page() : NotFound();

    /// <summary>Starts a checked sheet.</summary>
    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation) => WorkAsync(id, () => Task.FromResult(MayStart), cancellation);

    /// <summary>Goes on with what a restart has left; rows that failed are tried again.</summary>
    public Task<IActionResult> OnPostContinueAsync(Guid id, CancellationToken cancellation) => WorkAsync(id, async () =>
    {
        await book.RetryAsync(id, cancellation);
        return !IsDraft;
    }, cancellation);

    private async Task<IActionResult> WorkAsync(Guid id, Func<Task<bool>> may, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        if (!await may())
        {
            return Refuse(RolloutRefusal.RowsNotRight);
        }

        book.Start(View.Rollout, new Actor(Visitor.Actor, Visitor.Name));
        session.AfterCommit(() => runner.Start(id));
        return GoTo(TenantsLinks.Rollout(id));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await book.FindAsync(id, cancellation) is not { } view)
        {
            return false;
        }

        View = view;
        var twice = view.Rows.CountBy(r => r.Wish.Name).Where(g => g.Value > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        Rows = [.. view.Rows.Select(r => new Row(r, registry.Current.ByName(r.Wish.Name), IsDraft ? ProblemsOf(r, twice) : r.Problem.Length > 0 ? [r.Problem] : []))];
        return true;
    }

    private IReadOnlyList<string> ProblemsOf(RolloutRow row, HashSet<string> twice) =>
    [
        .. twice.Contains(row.Wish.Name) ? [phrases[Phrase.Of(RolloutRefusal.NameTwice), row.Wish.Name]] : Array.Empty<string>(),
        // A portal that is there already is passed over, so its name and hosts being taken is no fault.
        .. registry.Current.ByName(row.Wish.Name) is null ? maker.Check(row.Wish).Select(f => phrases[Phrase.Of(f.Refusal), [.. f.Arguments]]) : [],
    ];

    internal sealed record Row(RolloutRow Line, Tenant? Tenant, IReadOnlyList<string> Problems);
}
