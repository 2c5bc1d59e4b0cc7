using Municipal.Voting.Counting;

namespace Municipal.Voting.Tests;

/// <summary>Small elections from a seed: few costs and few ballots, so that ties, exact money and free projects are common.</summary>
internal sealed class RandomElection
{
    private readonly Random _random;

    public RandomElection(int seed, BallotForm form = BallotForm.Approval, bool big = false)
    {
        _random = new Random(seed);
        Form = form;
        var ids = Enumerable.Range(1, _random.Next(1, big ? 20 : 8)).Select(i => $"p{i * 7 % 31}").ToList();
        Projects = [.. ids.Select(id => new Project(id, _random.Next(10) == 0 ? 0 : _random.Next(1, 6) * (_random.Next(4) == 0 ? 2.5m : 10)))];
        Budget = Math.Round(Projects.Sum(p => p.Cost) * (decimal)_random.NextDouble(), _random.Next(2));
        Ballots = [.. Enumerable.Range(0, _random.Next(0, big ? 60 : 9)).Select(_ => (Choices(ids), _random.Next(1, 4)))];
    }

    public BallotForm Form { get; }

    public List<Project> Projects { get; set; }

    public decimal Budget { get; }

    public List<((string Id, decimal Points)[] Choices, int Copies)> Ballots { get; set; }

    public CountInput Under(CountingRule rule, string ties = "cost,support,id")
    {
        var paper = new BallotPaper(Projects);
        var stack = new BallotStack(paper, Form);
        foreach (var (choices, copies) in Ballots)
        {
            stack.Add([.. choices.Select(c => new Choice(paper.PlaceOf(c.Id), c.Points))], copies);
        }

        return new CountInput(rule, TieRule.Read(ties)!, Budget, paper, [Electorate.Everybody(stack.Group())]);
    }

    public Outcome Count(CountingRule rule, string ties = "cost,support,id") => Counting.Count.Of(Under(rule, ties));

    private (string, decimal)[] Choices(List<string> ids)
    {
        var shuffled = ids.ToArray();
        _random.Shuffle(shuffled);
        return [.. shuffled.Take(_random.Next(0, ids.Count + 1)).Select(id => (id, Form == BallotForm.Points ? _random.Next(-1, 5) : 0m))];
    }
}
