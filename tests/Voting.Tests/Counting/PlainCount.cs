using Municipal.Voting.Counting;

namespace Municipal.Voting.Tests;

/// <summary>
/// The proportional rules once more, as their definitions say and with nothing but fractions: one voter at a time, no groups, no
/// filter, no bounds, no leaps. Slow and plain; what the product counts must be the same.
/// </summary>
internal sealed class PlainCount
{
    private static readonly Fraction One = new(1, 1);

    private readonly CountInput _input;
    private readonly Satisfaction _by;
    private readonly List<Dictionary<int, Fraction>> _voters = [];
    private readonly Tally[] _tallies;
    private readonly TieOrder _ties;

    public PlainCount(CountInput input)
    {
        (_input, _by) = (input, input.Rule.By);
        var marks = Marks.Of(input.Electorates[0].Ballots, _by);
        for (var ballot = 0; ballot < marks.Ballots.Distinct; ballot++)
        {
            var utilities = new Dictionary<int, Fraction>();
            for (var i = 0; i < marks.ProjectsOn(ballot).Length; i++)
            {
                var project = marks.ProjectsOn(ballot)[i];
                var utility = new Fraction(marks.AreEqual ? 1 : marks.WeightsOn(ballot)[i], 1) * (_by.TimesCost && input.Rule is EqualSharesRule ? Cost(project) : One);
                if (utility > Fraction.Zero)
                {
                    utilities[project] = utility;
                }
            }

            _voters.AddRange(Enumerable.Repeat(utilities, marks.Ballots.CopiesOf(ballot)));
        }

        _tallies = Tally.Of(marks, input.Paper.Count);
        _ties = new TieOrder(input.Ties, input.Paper, _tallies);
    }

    public List<string> Shares() => _voters.Count == 0 ? [] : Ids(SharesAt(new Fraction(_input.Budget) / new Fraction(_voters.Count, 1)));

    public List<string> Add1(Add1Settings settings)
    {
        if (_voters.Count == 0 || (settings.ExhaustiveOverAll && _input.Paper.Projects.Sum(p => p.Cost) <= _input.Budget))
        {
            return Shares();
        }

        var money = settings.FromWhole ? new Fraction(decimal.Floor(_input.Budget / _voters.Count)) : new Fraction(_input.Budget) / new Fraction(_voters.Count, 1);
        var offered = Enumerable.Range(0, _input.Paper.Count).Where(p => _voters.Exists(v => v.ContainsKey(p))).ToList();
        for (var outcome = SharesAt(money); ;)
        {
            var watched = settings.ExhaustiveOverAll ? Enumerable.Range(0, _input.Paper.Count) : offered.Where(p => _input.Paper[p].Cost > 0);
            money += new Fraction(settings.Step);
            if (outcome.Count == offered.Count || (settings.StopsWhenExhaustive && watched.All(p => outcome.Contains(p) || Spent(outcome) + _input.Paper[p].Cost > _input.Budget)))
            {
                return Ids(outcome);
            }

            var next = SharesAt(money);
            if (Spent(next) > _input.Budget)
            {
                return Ids(outcome);
            }

            outcome = next;
        }
    }

    public List<string> Phragmen()
    {
        var (loads, funded, left) = (_voters.Select(_ => Fraction.Zero).ToArray(), new List<int>(), _input.Budget);
        var waiting = Enumerable.Range(0, _input.Paper.Count).Where(p => _input.Paper[p].Cost <= left).ToList();
        while (waiting.Count > 0)
        {
            var after = waiting.ToDictionary(p => p, p => Backers(p) is { Count: > 0 } backers
                ? (Fraction?)backers.Aggregate(Cost(p), (sum, v) => sum + loads[v]) / new Fraction(backers.Count, 1) : null);
            var least = after.Values.Where(l => l is not null).DefaultIfEmpty(null).Min();
            var tied = waiting.Where(p => after[p].Equals(least)).ToList();
            if (tied.Exists(p => _input.Paper[p].Cost > left))
            {
                break;
            }

            var taken = tied.MinBy(_ties.RankOf);
            Backers(taken).ForEach(v => loads[v] = least!.Value);
            waiting.Remove(taken);
            funded.Add(taken);
            left -= _input.Paper[taken].Cost;
        }

        return Ids(funded);
    }

    private List<int> SharesAt(Fraction money)
    {
        var (left, bought) = (_voters.Select(_ => money).ToArray(), new List<int>());
        while (true)
        {
            var rates = Enumerable.Range(0, _input.Paper.Count).Except(bought).Select(p => (Project: p, Rate: Rate(p, left))).Where(x => x.Rate is not null).ToList();
            if (rates.Count == 0)
            {
                return bought;
            }

            var least = rates.Min(x => x.Rate!.Value);
            var taken = rates.Where(x => x.Rate!.Value.CompareTo(least) == 0).Select(x => x.Project).MinBy(_ties.RankOf);
            foreach (var voter in Backers(taken))
            {
                var part = least * _voters[voter][taken];
                left[voter] = part < left[voter] ? new Fraction(left[voter].Numerator * part.Denominator - part.Numerator * left[voter].Denominator, left[voter].Denominator * part.Denominator) : Fraction.Zero;
            }

            bought.Add(taken);
        }
    }

    private Fraction? Rate(int project, Fraction[] left)
    {
        var backers = Backers(project).OrderBy(v => left[v] / _voters[v][project]).ToList();
        var (missing, utility) = (Cost(project), backers.Aggregate(Fraction.Zero, (sum, v) => sum + _voters[v][project]));
        foreach (var voter in backers)
        {
            var rate = missing / utility;
            if ((rate * _voters[voter][project]).CompareTo(left[voter]) <= 0)
            {
                return rate;
            }

            missing += left[voter] * new Fraction(-1, 1);
            utility += _voters[voter][project] * new Fraction(-1, 1);
        }

        return null;
    }

    private Fraction Cost(int project) => new(_input.Paper[project].Cost);

    private decimal Spent(IEnumerable<int> projects) => projects.Sum(p => _input.Paper[p].Cost);

    private List<int> Backers(int project) => [.. Enumerable.Range(0, _voters.Count).Where(v => _voters[v].ContainsKey(project))];

    private List<string> Ids(IEnumerable<int> projects) => [.. projects.Select(p => _input.Paper[p].Id)];
}
