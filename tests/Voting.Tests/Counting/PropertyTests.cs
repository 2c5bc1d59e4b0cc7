using Municipal.Voting.Counting;

namespace Municipal.Voting.Tests;

/// <summary>What must hold of every count.</summary>
public sealed class PropertyTests
{
    private const int Elections = 300;

    [Fact]
    public void Count_NeverSpendsMoreThanTheBudget() => Each((election, rule) =>
    {
        var outcome = election.Count(rule);
        Assert.True(outcome.Spent <= election.Budget);
        Assert.Equal(outcome.Spent, outcome.Funded.Sum(id => election.Projects.Single(p => p.Id == id).Cost));
        Assert.Equal(outcome.Funded.Length, outcome.Funded.Distinct().Count());
    });

    [Fact]
    public void Count_OrderOfBallotsAndProjects_ChangesNothing() => Each((election, rule) =>
    {
        var before = election.Count(rule);
        election.Projects = [.. election.Projects.AsEnumerable().Reverse()];
        election.Ballots = [.. election.Ballots.AsEnumerable().Reverse().SelectMany(b => Enumerable.Repeat((b.Choices, 1), b.Copies))];
        var after = election.Count(rule);
        Assert.Equal(before.Funded, after.Funded);
        Assert.Equal(before.InputSha256, after.InputSha256);
        Assert.Equal(before.Trace.Select(s => (s.Project, s.Verdict)), after.Trace.Select(s => (s.Project, s.Verdict)));
    });

    [Fact]
    public void Count_OtherIdsInTheSameOrder_FundsTheSame() => Each((election, rule) =>
    {
        var before = election.Count(rule, "id").Funded;
        election.Projects = [.. election.Projects.Select(p => p with { Id = $"2027/동 {p.Id}" })];
        election.Ballots = [.. election.Ballots.Select(b => (b.Choices.Select(c => ($"2027/동 {c.Id}", c.Points)).ToArray(), b.Copies))];
        Assert.Equal(before.Select(id => $"2027/동 {id}"), election.Count(rule, "id").Funded);
    });

    [Fact]
    public void Greedy_MoreSupport_NeverLosesAProject()
    {
        for (var seed = 0; seed < Elections * 3; seed++)
        {
            var election = new RandomElection(seed);
            foreach (var id in election.Count(Rules.Greedy()).Funded)
            {
                var more = new RandomElection(seed);
                more.Ballots = [.. more.Ballots, ([(id, 0)], 1)];
                Assert.Contains(id, more.Count(Rules.Greedy()).Funded);
            }
        }
    }

    [Fact]
    public void Count_ATenthOfEachAmount_FundsTheSame() => Each((election, rule) =>
    {
        if (rule is EqualSharesRule { UsesAdd1: true })
        {
            return;
        }

        var tenth = new CountInput(rule, TieRule.Recommended, election.Budget / 10, new BallotPaper(election.Projects.Select(p => p with { Cost = p.Cost / 10 })), election.Under(rule).Electorates);
        Assert.Equal(election.Count(rule).Funded, Count.Of(tenth).Funded);
    });

    [Fact]
    public void Trace_SaysOfEveryProjectWhy() => Each((election, rule) =>
    {
        var outcome = election.Count(rule);
        var last = outcome.Trace.Where(s => s.Project is not null).GroupBy(s => s.Project!).ToDictionary(g => g.Key, g => g.Last().Verdict);
        Assert.Equal(election.Projects.Select(p => p.Id).Order(), last.Keys.Order());
        Assert.Equal(outcome.Funded.Order(), last.Where(l => l.Value == Verdict.Funded).Select(l => l.Key).Order());
    });

    [Fact]
    public void Add1_NeverBuysLessWhollyThanItsCompletion() => Each((election, _) =>
        Assert.Subset(election.Count(Rules.Add1(completion: Completion.Add1Utilitarian)).Funded.ToHashSet(), election.Count(Rules.Add1()).Funded.ToHashSet()));

    private static void Each(Action<RandomElection, CountingRule> holds)
    {
        foreach (var rule in Rules.All)
        {
            for (var seed = 0; seed < Elections; seed++)
            {
                holds(new RandomElection(seed), rule);
            }
        }
    }
}
