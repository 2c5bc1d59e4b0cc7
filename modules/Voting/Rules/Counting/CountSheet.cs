namespace Municipal.Voting.Counting;

/// <summary>
/// The sheet a count is written on (개표상황표): what is left, which projects still stand, who was funded, which ties were met, and
/// every step with its reason.
/// </summary>
internal sealed class CountSheet
{
    private readonly bool[] _standing;
    private readonly List<int> _funded = [];
    private readonly List<Tie> _ties = [];
    private readonly List<TraceStep> _trace = [];

    public CountSheet(CountInput input)
    {
        Input = input;
        Marks = [.. input.Electorates.Select(e => Counting.Marks.Of(e.Ballots, input.Rule.By))];
        TalliesOf = [.. Marks.Select(m => Tally.Of(m, input.Paper.Count))];
        Tallies = TalliesOf.Length == 1 ? TalliesOf[0] : [.. Enumerable.Range(0, input.Paper.Count).Select(Sum)];
        Ties = new TieOrder(input.Ties, input.Paper, Tallies);
        Left = input.Budget;
        _standing = new bool[input.Paper.Count];
        Array.Fill(_standing, true);
    }

    public CountInput Input { get; }

    /// <summary>What each ballot gives, by electorate.</summary>
    public Marks[] Marks { get; }

    /// <summary>What each project got, by electorate.</summary>
    public Tally[][] TalliesOf { get; }

    /// <summary>What each project got from all electorates together.</summary>
    public Tally[] Tallies { get; }

    public TieOrder Ties { get; }

    /// <summary>Money not yet spent.</summary>
    public decimal Left { get; private set; }

    /// <summary>Projects that are neither funded nor out, in the order of the paper.</summary>
    public IEnumerable<int> Standing => Enumerable.Range(0, _standing.Length).Where(p => _standing[p]);

    /// <summary>Funded projects, in the order in which they were taken.</summary>
    public IReadOnlyList<int> Funded => _funded;

    public decimal CostOf(int project) => Input.Paper[project].Cost;

    /// <summary>The same question on an empty sheet.</summary>
    public CountSheet Anew()
    {
        var sheet = new CountSheet(Input);
        sheet.LeaveOutWithoutMinimum();
        return sheet;
    }

    public void LeaveOutWithoutMinimum()
    {
        foreach (var project in Standing.Where(p => Input.Rule.LeavesOut(this, p)).ToList())
        {
            _standing[project] = false;
            var lacking = Input.Rule.Minimum is { IsPercent: false } minimum ? minimum.Value - Tallies[project].Total : (decimal?)null;
            PassOver(CountPart.Minimum, project, Verdict.BelowMinimum, null, [(Figure.Tally, Tallies[project].Total), .. lacking is { } l ? [(Figure.Lacking, l)] : Array.Empty<(Figure, decimal)>()]);
        }
    }

    /// <summary>Funds a project that still stands and fits.</summary>
    public void Fund(CountPart part, int project, params ReadOnlySpan<(Figure, decimal)> figures)
    {
        if (!_standing[project] || CostOf(project) > Left)
        {
            throw new InvalidOperationException($"'{Input.Paper[project].Id}' cannot be funded: it is out, funded already, or costs more than what is left.");
        }

        Write(part, project, Verdict.Funded, null, figures);
        _standing[project] = false;
        _funded.Add(project);
        Left -= CostOf(project);
    }

    /// <summary>Passes a project over; a later part of the rule may still take it.</summary>
    public void PassOver(CountPart part, int project, Verdict verdict, int? because, params ReadOnlySpan<(Figure, decimal)> figures) =>
        Write(part, project, verdict, because, figures);

    /// <summary>Writes down what is not about one project.</summary>
    public void Note(CountPart part, Verdict verdict, params ReadOnlySpan<(Figure, decimal)> figures) =>
        _trace.Add(new TraceStep(part, null, verdict, null, [.. Pairs(figures)]));

    /// <summary>Writes a tie down.</summary>
    /// <param name="part">The part of the rule.</param>
    /// <param name="tied">At least two projects, in any order.</param>
    public void Met(CountPart part, IEnumerable<int> tied)
    {
        var order = tied.OrderBy(Ties.RankOf).ToList();
        _ties.Add(new Tie(part, [.. order.Select(p => Input.Paper[p].Id)], Ties.Decider(order[0], order[1])));
    }

    public Outcome Close() => new(
        [.. _funded.Select(p => Input.Paper[p].Id)], Input.Budget - Left, [.. Input.Paper.Projects.Zip(Tallies, (p, t) => KeyValuePair.Create(p.Id, t))],
        [.. _ties], [.. Ties.Lot], CanonicalInput.Sha256(Input), [.. _trace]);

    private void Write(CountPart part, int project, Verdict verdict, int? because, ReadOnlySpan<(Figure, decimal)> figures) => _trace.Add(new TraceStep(
        part, Input.Paper[project].Id, verdict, because is { } other ? Input.Paper[other].Id : null,
        [.. Pairs(figures), KeyValuePair.Create(Figure.Cost, CostOf(project)), KeyValuePair.Create(Figure.Left, Left)]));

    private Tally Sum(int project) => TalliesOf.Select(t => t[project])
        .Aggregate((sum, tally) => sum with { Supporters = sum.Supporters + tally.Supporters, Units = sum.Units + tally.Units });

    private static List<KeyValuePair<Figure, decimal>> Pairs(ReadOnlySpan<(Figure Figure, decimal Value)> figures)
    {
        var pairs = new List<KeyValuePair<Figure, decimal>>();
        foreach (var (figure, value) in figures)
        {
            pairs.Add(KeyValuePair.Create(figure, value));
        }

        return pairs;
    }
}
