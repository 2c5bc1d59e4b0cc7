using System.Diagnostics;
using Municipal.Testing;

namespace Municipal.Faults.Tests;

/// <summary>Two Hosts on one PostgreSQL behave as one, and outlive its absence.</summary>
public sealed class TwoNodesTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    [Fact]
    public async Task Feature_SwitchedAtOne_OtherSeesItWithinASecond()
    {
        Assert.SkipUnless(Server.Missing is null, Server.Missing ?? "");
        var took = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            var on = i % 2 == 1;
            var switched = await nodes.Officer.PostAsync(nodes.A.Address, $"{House.Tenant}/desk/features?handler=Switch", Guid.CreateVersion7(), ("feature", "BudgetSchool"), ("on", on ? "true" : "false"));
            switched.Expect(302);
            var clock = Stopwatch.StartNew();
            while ((await nodes.Officer.GetAsync(nodes.B.Address, $"{House.Tenant}/school")).Status != (on ? 200 : 404) && clock.Elapsed < TimeSpan.FromSeconds(10))
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            took.Add(clock.Elapsed.TotalSeconds);
        }

        TestContext.Current.SendDiagnosticMessage("Seen after {0}", string.Join(", ", took.Select(t => $"{t:0.00} s")));
        // The middle one, because one slow answer of a busy machine says nothing about the nodes.
        Assert.True(took.Order().ElementAt(took.Count / 2) < 1, $"Seen after {string.Join(", ", took)} s");
        Assert.All(took, t => Assert.True(t < 10));
    }

    [Fact]
    public async Task SignIn_AtOne_HoldsAtTheOtherWithItsForms()
    {
        Assert.SkipUnless(Server.Missing is null, Server.Missing ?? "");
        // A page and its form from one, sent to the other: session, keys and anti-forgery are the same.
        (await nodes.Residents[0].GetAsync(nodes.B.Address, $"{House.Tenant}/my")).Expect(200);
        var begun = await nodes.Residents[0].PostAsync(nodes.B.Address, $"{House.Tenant}/proposals/new", Guid.CreateVersion7(), ("Input.Title", "횡단보도 그늘막"), ("Input.Field", "safety"), ("Input.Area", "none"));
        (await nodes.Residents[0].GetAsync(nodes.A.Address, begun.Expect(302).Location!)).Expect(200);
    }

    [Fact]
    public async Task Form_SentToBothAtOnce_OneDraftAndOneAnswer()
    {
        Assert.SkipUnless(Server.Missing is null, Server.Missing ?? "");
        for (var i = 0; i < 10; i++)
        {
            var (who, submission, title) = (nodes.Residents[1 + (i % 2)], Guid.CreateVersion7(), $"두 번 누르기 {i}");
            var answers = await Task.WhenAll(new[] { nodes.A, nodes.B }.Select(node =>
                who.PostAsync(node.Address, $"{House.Tenant}/proposals/new", submission, ("Input.Title", title), ("Input.Field", "safety"), ("Input.Area", "none"))));
            Assert.Single(answers.Select(a => a.Expect(302).Location).Distinct());
            Assert.Equal(1, await nodes.Server.CountAsync($"SELECT count(*) FROM t_{House.Tenant}.proposals_drafts WHERE typed LIKE '%{title}%'"));
        }
    }

    [Fact]
    public async Task JobsAndMail_BothNodesFindThemDue_HappenOnce()
    {
        Assert.SkipUnless(Server.Missing is null, Server.Missing ?? "");
        // On both at once, so that both have something in their outbox that the other sees too.
        var enrolled = await Task.WhenAll(nodes.Residents.SelectMany(who => Enumerable.Range(1, 3).Select(course =>
            who.PostAsync((course % 2 == 0 ? nodes.A : nodes.B).Address, $"{House.Tenant}/school/2027-{course:00}/enrol", Guid.CreateVersion7()))));
        Assert.All(enrolled, answer => answer.Expect(302));
        await nodes.UntilAsync(TimeSpan.FromSeconds(45));
        for (var tries = 0; tries < 60 && await nodes.Server.CountAsync($"SELECT count(*) FROM t_{House.Tenant}.kernel_mail WHERE sent_at IS NOT NULL") < enrolled.Length; tries++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, await nodes.Server.CountAsync($"SELECT count(*) FROM t_{House.Tenant}.laboratory_runs"));
        Assert.Equal(enrolled.Length, await nodes.Server.CountAsync($"SELECT count(*) FROM t_{House.Tenant}.kernel_mail WHERE sent_at IS NOT NULL"));
        Assert.Equal(enrolled.Length, nodes.MailFiles.Count());
        Assert.DoesNotContain("failed and stays due", nodes.A.Output + nodes.B.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("will be tried again", nodes.A.Output + nodes.B.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostgreSql_StoppedForAWhile_SaysWhenToComeAgainAndRecoversByItself()
    {
        Assert.SkipUnless(Server.Missing is null, Server.Missing ?? "");
        (string, string)[] typed = [("Input.Title", "쉼터에 놓을 긴 의자, 그리고 비를 피할 지붕과 밤에도 밝은 등을 함께 놓아 주시기 바랍니다"), ("Input.Field", "environment"), ("Input.Area", "none")];
        var submission = Guid.CreateVersion7();
        await nodes.Server.HaltAsync();
        foreach (var node in (HostProcess[])[nodes.A, nodes.B])
        {
            // More often than there are connections in the pool, so that every one has met its end.
            for (var i = 0; i < 10; i++)
            {
                var page = (await nodes.Officer.GetAsync(node.Address, $"{House.Tenant}/proposals")).Expect(503);
                Assert.NotNull(page.RetryAfter);
            }

            var refused = (await nodes.Residents[3].PostAsync(node.Address, $"{House.Tenant}/proposals/new", submission, typed)).Expect(503);
            Assert.NotNull(refused.RetryAfter);
            Assert.Contains("지금은 저장할 수 없습니다", refused.Body, StringComparison.Ordinal);
            Assert.Contains("비를 피할 지붕", refused.Body, StringComparison.Ordinal);
            Assert.Contains(submission.ToString(), refused.Body, StringComparison.Ordinal);
        }

        // Longer than anything that runs by itself needs to notice.
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        Assert.False(nodes.A.HasExited || nodes.B.HasExited, nodes.A.Output + nodes.B.Output);
        await nodes.Server.ResumeAsync();
        var clock = Stopwatch.StartNew();
        foreach (var node in (HostProcess[])[nodes.A, nodes.B])
        {
            Answer answer;
            do
            {
                answer = await nodes.Residents[3].PostAsync(node.Address, $"{House.Tenant}/proposals/new", submission, typed);
            }
            while (answer.Status == 503 && clock.Elapsed < TimeSpan.FromSeconds(20));

            answer.Expect(302);
        }

        Assert.Equal(1, await nodes.Server.CountAsync($"SELECT count(*) FROM t_{House.Tenant}.proposals_drafts WHERE typed LIKE '%비를 피할 지붕%'"));
    }
}
