using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace Municipal.Residents;

/// <summary>What a request writes about its own session: in a transaction of its own, and never a reason to fail the request.</summary>
internal sealed class SessionNotes(IDatabaseProvider provider, ILogger<SessionNotes> log)
{
    public Task SeenAsync(Tenant tenant, Guid session, DateTime now) =>
        WriteAsync(tenant, "UPDATE residents_sessions SET last_seen_at = @p1 WHERE id = @p0 AND ended_at IS NULL AND last_seen_at < @p1", session, now);

    public Task EndedAsync(Tenant tenant, Guid session, DateTime now) =>
        WriteAsync(tenant, "UPDATE residents_sessions SET ended_at = @p1 WHERE id = @p0 AND ended_at IS NULL", session, now);

    private async Task WriteAsync(Tenant tenant, string sql, Guid session, DateTime now)
    {
        try
        {
            await using var connection = provider.Connect(provider.StoreOf(tenant.Name));
            await connection.OpenAsync();
            await using var transaction = await provider.BeginWriteAsync(connection, CancellationToken.None);
            await connection.ExecuteAsync(sql, CancellationToken.None, session, now);
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (DbException failure) when (provider.IsUnavailable(failure))
        {
            log.LogWarning(failure, "Session {Session} of {Tenant} could not be noted", session, tenant.Name);
        }
    }
}
