using System.Data.Common;

namespace Municipal.BudgetSchool;

/// <summary>Taking a seat in four statements on the hot writer's connection.</summary>
internal static class SeatSql
{
    private const string Read = """
        SELECT c.id, c.state, c.seats, c.seats_taken, c.enrolment_opens_at, c.enrolment_closes_at, c.revision, e.id, e.state
        FROM budget_school_courses c LEFT JOIN budget_school_enrolments e ON e.course_id = c.id AND e.account_id = @p2
        WHERE c.fiscal_year = @p0 AND c.ordinal = @p1
        """;

    // Another node may have been faster since the row was read; then nothing is updated and everything is read again.
    private const string Take = "UPDATE budget_school_courses SET seats_taken = @p2, revision = revision + 1 WHERE id = @p0 AND revision = @p1";

    private const string Insert = """
        INSERT INTO budget_school_enrolments (id, course_id, account_id, state, turn, applied_at, state_since) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p5)
        """;

    private const string Return = "UPDATE budget_school_enrolments SET state = @p1, turn = @p2, applied_at = @p3, state_since = @p3 WHERE id = @p0";

    public static async Task<EnrolmentAnswer> EnrolAsync(WriterConnection connection, CourseNumber number, Guid accountId, DateTimeOffset now)
    {
        while (true)
        {
            if (await ReadAsync(connection, number, accountId) is not { } found)
            {
                return EnrolmentAnswer.Refused(EnrolmentRefusal.NoSuchCourse);
            }

            var refusal = EnrolmentRules.CheckEnrol(found.Terms, found.State, now.UtcDateTime);
            if (refusal == EnrolmentRefusal.AlreadyApplied)
            {
                return new EnrolmentAnswer(null, found.State!.Value);
            }

            if (refusal is { } no)
            {
                return EnrolmentAnswer.Refused(no);
            }

            var place = EnrolmentRules.PlaceFor(found.Terms);
            var taken = found.Terms.SeatsTaken + (place == EnrolmentState.Enrolled ? 1 : 0);
            if (await connection.ExecuteAsync(Take, CancellationToken.None, found.CourseId, found.Revision, taken) == 1)
            {
                await WriteAsync(connection, found, accountId, place, now);
                return new EnrolmentAnswer(null, place);
            }
        }
    }

    private static async Task WriteAsync(WriterConnection connection, Found found, Guid accountId, EnrolmentState place, DateTimeOffset now)
    {
        var turn = found.Revision + 1;
        var id = found.EnrolmentId ?? Guid.CreateVersion7(now);
        if (found.EnrolmentId is null)
        {
            await connection.ExecuteAsync(Insert, CancellationToken.None, id, found.CourseId, accountId, place.ToString(), turn, now.UtcDateTime);
        }
        else
        {
            await connection.ExecuteAsync(Return, CancellationToken.None, id, place.ToString(), turn, now.UtcDateTime);
        }

        await Outbox.RaiseAsync(connection, new EnrolmentMade(id, turn), now);
    }

    private static Task<Found?> ReadAsync(WriterConnection connection, CourseNumber number, Guid accountId) => connection.FirstAsync(
        Read,
        row => new Found(
            row.GetGuid(0),
            new CourseTerms(Enum.Parse<CourseState>(row.GetString(1)), row.GetInt32(2), row.GetInt32(3), Utc(row, 4), Utc(row, 5)),
            row.GetInt64(6),
            row.IsDBNull(7) ? null : row.GetGuid(7),
            row.IsDBNull(8) ? null : Enum.Parse<EnrolmentState>(row.GetString(8))),
        CancellationToken.None, number.FiscalYear, number.Ordinal, accountId);

    private static DateTime Utc(DbDataReader row, int column) => DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);

    private sealed record Found(Guid CourseId, CourseTerms Terms, long Revision, Guid? EnrolmentId, EnrolmentState? State);
}
