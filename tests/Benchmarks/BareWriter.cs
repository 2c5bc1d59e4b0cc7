using System.Data.Common;
using System.Threading.Channels;

namespace Municipal.Benchmarks;

/// <summary>
/// The least that a durable enrolment needs: its rows by prepared statements on one connection, those that wait sharing a commit.
/// No rules, no savepoints, no queue but a channel. What the disk and SQLite give at best.
/// </summary>
internal sealed class BareWriter : IAsyncDisposable
{
    private const int MostPerCommit = 128;
    private readonly Channel<TaskCompletionSource> _waiting = Channel.CreateUnbounded<TaskCompletionSource>(new UnboundedChannelOptions { SingleReader = true });
    private readonly DbConnection _connection;
    private readonly Task _work;

    public BareWriter(DbConnection connection, Guid course)
    {
        _connection = connection;
        _work = Task.Run(() => WorkAsync(course));
    }

    public Task WriteAsync()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Writer.TryWrite(done);
        return done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _work;
        await _connection.DisposeAsync();
    }

    private async Task WorkAsync(Guid course)
    {
        await _connection.OpenAsync();
        await _connection.ExecuteAsync("PRAGMA synchronous=FULL", CancellationToken.None);
        await using var seat = Prepared("UPDATE budget_school_courses SET seats_taken = seats_taken + 1, revision = revision + 1 WHERE id = @p0", course);
        await using var enrolment = Prepared("INSERT INTO budget_school_enrolments (id, course_id, account_id, state, turn, applied_at, state_since) VALUES (@p0, @p1, @p2, 'Enrolled', @p3, @p4, @p4)", Guid.Empty, course, Guid.Empty, 0L, DateTime.UnixEpoch);
        await using var happened = Prepared("INSERT INTO kernel_outbox (id, type, json, raised_at, tries, next_try_at) VALUES (@p0, 'Municipal.BudgetSchool.EnrolmentMade', @p1, @p2, 0, @p2)", Guid.Empty, "", DateTime.UnixEpoch);
        var batch = new List<TaskCompletionSource>();
        for (var turn = 1L; await _waiting.Reader.WaitToReadAsync();)
        {
            await using var transaction = await _connection.BeginTransactionAsync();
            for (batch.Clear(); batch.Count < MostPerCommit && _waiting.Reader.TryRead(out var done); batch.Add(done))
            {
                var (now, id) = (TimeProvider.System.GetUtcNow(), NewId());
                await RunAsync(seat, transaction);
                await RunAsync(enrolment, transaction, (0, id), (2, NewId()), (3, turn++), (4, now.UtcDateTime));
                await RunAsync(happened, transaction, (0, NewId()), (1, $$"""{"enrolmentId":"{{id}}","turn":{{turn}}}"""), (2, now.UtcDateTime));
            }

            await transaction.CommitAsync();
            batch.ForEach(done => done.SetResult());
        }
    }

    private DbCommand Prepared(string sql, params object[] values)
    {
        var command = _connection.Command(sql, values);
        command.Prepare();
        return command;
    }

    private static Task<int> RunAsync(DbCommand command, DbTransaction transaction, params ReadOnlySpan<(int Place, object Value)> values)
    {
        command.Transaction = transaction;
        foreach (var (place, value) in values)
        {
            command.Parameters[place].Value = value;
        }

        return command.ExecuteNonQueryAsync();
    }

    private static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
}
