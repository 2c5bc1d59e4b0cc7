using System.Data.Common;

namespace Municipal.Voting.Box;

/// <summary>The time that decides whether a ballot is in: the database's, which all nodes share. SQLite lives in this process and has its clock.</summary>
internal sealed class BoxClock(IDatabaseProvider provider, TimeProvider clock)
{
    /// <summary>Now, read inside the writer's transaction.</summary>
    public async Task<DateTime> NowAsync(WriterConnection connection) => provider.ClockSql is { } sql
        ? (await connection.FirstAsync(sql, row => new Instant(row.GetDateTime(0)), CancellationToken.None))!.Utc
        : clock.GetUtcNow().UtcDateTime;

    public async Task<DateTime> NowAsync(DbConnection connection, CancellationToken cancellation) => provider.ClockSql is { } sql
        ? new Instant((DateTime)(await connection.ScalarAsync(sql, cancellation))!).Utc
        : clock.GetUtcNow().UtcDateTime;

    private sealed record Instant(DateTime Read)
    {
        public DateTime Utc => DateTime.SpecifyKind(Read, DateTimeKind.Utc);
    }
}
