using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Residents;

/// <summary>Finds who a request's secret belongs to. Runs on every signed-in request, hence one plain query and nothing else.</summary>
internal sealed class SessionReader(TenantSession session, TenantCache cache, IServiceProvider services)
{
    private const string Query = """
        SELECT s.id, s.account_id, s.last_seen_at, s.expires_at, s.second_factor_at, a.name, a.area_id, a.role_names, a.is_staff, a.time_secret
        FROM residents_sessions s JOIN residents_accounts a ON a.id = s.account_id
        WHERE s.token_hash = @p0 AND s.ended_at IS NULL AND a.state = 'Active'
        """;

    public async Task<KnownSession?> FindAsync(string token, CancellationToken cancellation)
    {
        await using var command = session.Connection.Command(Query, SecretToken.HashOf(token));
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new KnownSession(
                row.GetGuid(0), row.GetGuid(1), Utc(row.GetDateTime(2)), Utc(row.GetDateTime(3)), !row.IsDBNull(4),
                row.GetString(5), row.IsDBNull(6) ? null : row.GetGuid(6), row.GetString(7), row.GetBoolean(8), !row.IsDBNull(9))
            : null;
    }

    /// <summary>The tenant's numbers, without making a context on requests that find them kept.</summary>
    public ValueTask<AccountSettings> SettingsAsync(CancellationToken cancellation) =>
        cache.GetAsync(session.Tenant, "residents:settings", async () =>
            (AccountSettings)await services.GetRequiredService<TenantSettings>().ReadAsync(typeof(AccountSettings), cancellation));

    private static DateTime Utc(DateTime stored) => DateTime.SpecifyKind(stored, DateTimeKind.Utc);
}
