using Municipal.Web;

namespace Municipal.Voting.Box;

/// <summary>The elections' keys. Nothing holds one longer than an answer takes.</summary>
internal sealed class BoxKeys(TenantSecrets secrets, CurrentTenant tenant)
{
    /// <summary>The key, made when it is first asked for; null once the box is sealed.</summary>
    public async Task<BoxKey?> OfAsync(Guid electionId, CancellationToken cancellation) =>
        await secrets.FindOrMakeAsync(tenant.Value.Id, BoxKey.NameOf(electionId), cancellation) is { } key ? new BoxKey(key) : null;

    public Task DestroyAsync(Guid electionId, CancellationToken cancellation) => secrets.DestroyAsync(tenant.Value.Id, BoxKey.NameOf(electionId), cancellation);
}
