namespace Municipal.Voting.Drawing;

/// <summary>What a linear program knows of each variable: its bounds, what it brings, and at which bound it is while it is outside the basis.</summary>
internal sealed class Variables
{
    private readonly List<(double Low, double High)> _bounds = [];
    private readonly List<bool> _atHigh = [];

    /// <summary>What one of each brings.</summary>
    public List<double> Objective { get; } = [];

    public void Add(double low, double high, double brings)
    {
        _bounds.Add((low, high));
        _atHigh.Add(false);
        Objective.Add(brings);
    }

    public (double Low, double High) this[int variable]
    {
        get => _bounds[variable];
        set => _bounds[variable] = value;
    }

    public bool IsAtHigh(int variable) => _atHigh[variable];

    /// <summary>The bound at which it is.</summary>
    public double ValueOf(int variable) => _atHigh[variable] ? _bounds[variable].High : _bounds[variable].Low;

    public double WidthOf(int variable) => _bounds[variable].High - _bounds[variable].Low;

    public void Put(int variable, bool atHigh) => _atHigh[variable] = atHigh;

    /// <summary>Puts it to the bound that its reduced cost asks for; it stays where it is if the cost is zero.</summary>
    public void Put(int variable, double cost) => _atHigh[variable] = cost > 0 || (cost == 0 && _atHigh[variable]);
}
