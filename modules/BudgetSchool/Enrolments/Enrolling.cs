namespace Municipal.BudgetSchool;

/// <summary>Taking a seat, for pages and machines alike. Holds no connection of the request while it waits for its turn.</summary>
internal sealed class Enrolling(CurrentTenant tenant, HotWriter writer, TimeProvider clock)
{
    /// <summary>Enrols somebody or puts them on the waiting list; answers when the disk has it. Needs no transaction of the caller's.</summary>
    public Task<EnrolmentAnswer> EnrolAsync(CourseNumber number, Guid accountId, CancellationToken cancellation)
    {
        // The instant of asking counts, not the one at which the queue reached it.
        var now = clock.GetUtcNow();
        return writer.WriteAsync(tenant.Value, connection => SeatSql.EnrolAsync(connection, number, accountId, now), cancellation);
    }
}
