using Municipal.Voting.Counting;

namespace Municipal.Voting.Tests;

/// <summary>Small elections written as one would say them: projects with their costs, ballots as lists of ids.</summary>
internal sealed class Election(decimal budget)
{
    private readonly List<Project> _projects = [];
    private readonly List<(string[] Ids, decimal[] Points, int Copies)> _ballots = [];
    private BallotForm _form = BallotForm.Approval;

    public Election Project(string id, decimal cost)
    {
        _projects.Add(new Project(id, cost));
        return this;
    }

    public Election Ballots(int copies, params string[] ids)
    {
        _ballots.Add((ids, [], copies));
        return this;
    }

    public Election Points(int copies, params (string Id, decimal Points)[] marks)
    {
        _form = BallotForm.Points;
        _ballots.Add(([.. marks.Select(m => m.Id)], [.. marks.Select(m => m.Points)], copies));
        return this;
    }

    public Election Ranked(int copies, params string[] ids)
    {
        _form = BallotForm.Ranking;
        return Ballots(copies, ids);
    }

    public CountInput Under(CountingRule rule, string ties = "id")
    {
        var paper = new BallotPaper(_projects);
        var stack = new BallotStack(paper, _form);
        foreach (var (ids, points, copies) in _ballots)
        {
            stack.Add([.. ids.Select((id, i) => new Choice(paper.PlaceOf(id), points.ElementAtOrDefault(i)))], copies);
        }

        return new CountInput(rule, TieRule.Read(ties)!, budget, paper, [Electorate.Everybody(stack.Group())]);
    }

    public Outcome Count(CountingRule rule, string ties = "id") => Counting.Count.Of(Under(rule, ties));

    public string Funded(CountingRule rule, string ties = "id") => string.Join(' ', Count(rule, ties).Funded);
}
