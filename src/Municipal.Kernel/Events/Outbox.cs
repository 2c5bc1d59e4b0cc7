using System.Text.Json;

namespace Municipal.Kernel;

/// <summary>Where a transaction leaves what others should know and mail that should go out; both leave only after the commit.</summary>
/// <param name="session">The scope's session.</param>
/// <param name="db">Kernel's tables.</param>
/// <param name="bell">Wakes the dispatcher.</param>
/// <param name="clock">When.</param>
public sealed class Outbox(TenantSession session, KernelDb db, OutboxBell bell, TimeProvider clock)
{
    /// <summary>Raises an event.</summary>
    /// <param name="happened">What has happened.</param>
    public void Raise(IEvent happened)
    {
        var now = clock.GetUtcNow();
        db.Outbox.Add(new OutboxEvent
        {
            Id = Guid.CreateVersion7(now),
            Type = happened.GetType().FullName!,
            Json = JsonSerializer.Serialize(happened, happened.GetType(), KernelJson.Options),
            RaisedAt = now.UtcDateTime,
            NextTryAt = now.UtcDateTime,
        });
        RingAfterCommit();
    }

    /// <summary>Raises an event from inside a write of <see cref="HotWriter"/>: on its connection, in its transaction.</summary>
    /// <remarks>Nobody is woken: between the commits of a flood there is no room for deliveries. The dispatcher's next sweep finds it.</remarks>
    /// <param name="connection">The writer's connection.</param>
    /// <param name="happened">What has happened.</param>
    /// <param name="now">When.</param>
    /// <returns>A task.</returns>
    public static Task RaiseAsync(WriterConnection connection, IEvent happened, DateTimeOffset now) => connection.ExecuteAsync(
        "INSERT INTO kernel_outbox (id, type, json, raised_at, tries, next_try_at) VALUES (@p0, @p1, @p2, @p3, 0, @p3)",
        CancellationToken.None,
        Guid.CreateVersion7(now), happened.GetType().FullName, JsonSerializer.Serialize(happened, happened.GetType(), KernelJson.Options), now.UtcDateTime);

    /// <summary>Queues a mail.</summary>
    /// <param name="sendOnceKey">The same key twice is one mail, however often the code that asks for it runs.</param>
    /// <param name="to">Address.</param>
    /// <param name="subject">Subject, in the reader's language.</param>
    /// <param name="body">Plain text, in the reader's language.</param>
    /// <returns>A task.</returns>
    public Task MailAsync(string sendOnceKey, string to, string subject, string body)
    {
        var now = clock.GetUtcNow();
        // The database says whether the key is taken: somebody else may be asking for the same mail at this moment.
        session.BeforeCommit(cancellation => session.Connection.ExecuteAsync(
            """
            INSERT INTO kernel_mail (id, send_once_key, "to", subject, body, queued_at, next_try_at, tries)
            VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p5, 0) ON CONFLICT (send_once_key) DO NOTHING
            """,
            cancellation, Guid.CreateVersion7(now), sendOnceKey, to, subject, body, now.UtcDateTime));
        RingAfterCommit();
        return Task.CompletedTask;
    }

    private void RingAfterCommit()
    {
        var tenant = session.Tenant.Id;
        session.AfterCommit(() => bell.Ring(tenant));
    }
}
