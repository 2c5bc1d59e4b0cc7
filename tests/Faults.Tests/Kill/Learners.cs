using System.Collections.Concurrent;

namespace Municipal.Faults.Tests;

/// <summary>People who enrol in one course after the other, all in the same ones, of which each has too few seats.</summary>
internal sealed class Learners
{
    private readonly ConcurrentDictionary<Person, int> _last = new();
    private readonly ConcurrentQueue<(Person Who, int Course, Sending Sending)> _attempts = new();

    public Ledger Ledger { get; } = new();

    public async Task EnrolOneAsync(Uri host, Person who)
    {
        var course = _last.AddOrUpdate(who, 1, (_, last) => last + 1);
        if (course > House.Courses)
        {
            await Task.Delay(10);
            return;
        }

        var sending = Ledger.Note(who, $"{House.Tenant}/school/2027-{course:00}/enrol");
        _attempts.Enqueue((who, course, sending));
        await sending.SendAsync(host);
    }

    /// <summary>How many answered enrolments are not there.</summary>
    public async Task<int> LostAsync(string database, IReadOnlyCollection<Sending> answered)
    {
        var rows = await PlacesAsync(database);
        return _attempts.Count(a => answered.Contains(a.Sending) && !rows.Contains((a.Who.Email, a.Course)));
    }

    public async Task ExpectWholeAsync(string database)
    {
        var rows = await PlacesAsync(database);
        Assert.Equal(rows.Count, rows.Distinct().Count());
        var missing = _attempts.Where(a => a.Sending.Answer is not null && !rows.Contains((a.Who.Email, a.Course))).ToList();
        Assert.True(missing.Count == 0, $"Answered and not there: {string.Join(", ", missing.Select(m => $"{m.Who.Email} in {m.Course}"))}");
        Assert.All(rows, row => Assert.Contains(_attempts, a => (a.Who.Email, a.Course) == row));
        await Evidence.ExpectNoneAsync(database, "Courses whose seats do not add up", $"""
            SELECT count(*) FROM (SELECT c.seats_taken, count(CASE WHEN e.state = 'Enrolled' THEN 1 END) AS enrolled, count(*) AS all_of_them
            FROM budget_school_courses c JOIN budget_school_enrolments e ON e.course_id = c.id GROUP BY c.id)
            WHERE seats_taken <> enrolled OR enrolled <> min({House.Seats}, all_of_them)
            """);
        await Evidence.ExpectNoneAsync(database, "Enrolments without their one event", """
            SELECT count(*) FROM budget_school_enrolments e WHERE 1 <> (SELECT count(*) FROM kernel_outbox o WHERE lower(o.json) LIKE '%' || lower(e.id) || '%')
            """);
    }

    /// <summary>Every enrolment has brought one mail, and every mail has left once.</summary>
    public static async Task ExpectOneMailEachAsync(House house)
    {
        var enrolments = await Evidence.CountAsync(house.Database, "SELECT count(*) FROM budget_school_enrolments");
        for (var tries = 0; tries < 90 && await Evidence.CountAsync(house.Database, "SELECT count(*) FROM kernel_mail WHERE sent_at IS NOT NULL AND send_once_key LIKE 'school:%'") < enrolments; tries++)
        {
            // A mail that was being sent at a kill is due again after a minute.
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(enrolments, await Evidence.CountAsync(house.Database, "SELECT count(*) FROM kernel_mail WHERE sent_at IS NOT NULL AND send_once_key LIKE 'school:%'"));
        await Evidence.ExpectNoneAsync(house.Database, "Events still waiting", "SELECT count(*) FROM kernel_outbox WHERE done_at IS NULL OR tries > 0");
        Assert.Equal(enrolments, await Evidence.CountAsync(house.Database, "SELECT count(*) FROM kernel_deliveries WHERE handler LIKE '%EnrolmentMail'"));
        Assert.Equal(enrolments, Directory.GetFiles(Path.Combine(house.Folder, "mail"), "*.eml").Length);
    }

    private static async Task<List<(string, int)>> PlacesAsync(string database) =>
        [.. (await Evidence.RowsAsync(database, """
            SELECT a.email_key, c.ordinal FROM budget_school_enrolments e
            JOIN budget_school_courses c ON c.id = e.course_id JOIN residents_accounts a ON a.id = e.account_id
            """)).Select(row => ((string)row[0], (int)(long)row[1]))];
}
