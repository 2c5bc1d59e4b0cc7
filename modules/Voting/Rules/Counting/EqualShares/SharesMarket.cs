using System.Numerics;

namespace Municipal.Voting.Counting;

/// <summary>What stays the same in every run of equal shares over the same ballots: who backs what, and what it costs. Money is in units, so that all of it is whole.</summary>
internal sealed class SharesMarket
{
    public SharesMarket(CountSheet sheet)
    {
        var paper = sheet.Input.Paper;
        var step = sheet.Input.Rule is EqualSharesRule rule ? rule.Add1.Step : 0;
        Decimals = paper.Projects.Select(p => Amount.DecimalsOf(p.Cost)).Append(Amount.DecimalsOf(sheet.Input.Budget)).Append(Amount.DecimalsOf(step)).Max();
        Backers = new Backers(sheet.Marks[0], paper.Count);
        Costs = [.. paper.Projects.Select(p => Amount.InUnits(p.Cost, Decimals))];
        RoughCosts = [.. Costs.Select(c => (double)c)];
        TimesCost = sheet.Input.Rule.By.TimesCost;
        RoughWorths = [.. RoughCosts.Select(c => TimesCost ? c : 1)];
        Budget = Amount.InUnits(sheet.Input.Budget, Decimals);
        Voters = sheet.Input.BallotCount;
        Ties = sheet.Ties;
        Standing = [.. sheet.Standing];
        // A free project gives no satisfaction that is counted in money: nothing can be paid for it. A completion may take it.
        Offered = [.. Standing.Where(p => Backers.Units[p] > 0 && !(TimesCost && Costs[p].IsZero))];
    }

    public Backers Backers { get; }

    public BigInteger[] Costs { get; }

    public double[] RoughCosts { get; }

    public bool TimesCost { get; }

    public BigInteger Budget { get; }

    public long Voters { get; }

    public TieOrder Ties { get; }

    /// <summary>Decimals of the currency that a unit stands for.</summary>
    public int Decimals { get; }

    /// <summary>All projects of this count.</summary>
    public IReadOnlyList<int> Standing { get; }

    /// <summary>Projects that voters could buy.</summary>
    public int[] Offered { get; }

    /// <summary>By what a price is divided to compare it with others: the cost where satisfaction is multiplied by it, else one.</summary>
    public BigInteger WorthOf(int project) => TimesCost ? Costs[project] : BigInteger.One;

    public double[] RoughWorths { get; }

    /// <summary>Everybody's money after a number of increments.</summary>
    public PerVoter Share(bool whole, decimal step, long increments)
    {
        var raised = Amount.InUnits(step, Decimals) * increments;
        if (Voters == 0)
        {
            return new PerVoter(raised, 1);
        }

        var unit = BigInteger.Pow(10, Decimals);
        return whole ? new PerVoter(Budget / (unit * Voters) * unit + raised, 1) : new PerVoter(Budget + raised * Voters, Voters);
    }

    public BigInteger CostOf(IEnumerable<int> projects) => projects.Aggregate(BigInteger.Zero, (sum, p) => sum + Costs[p]);
}
