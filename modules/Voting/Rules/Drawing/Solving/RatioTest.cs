namespace Municipal.Voting.Drawing;

/// <summary>
/// Which variable enters the basis so that a row comes to its bound and every reduced cost keeps its sign: the one whose cost is used up
/// first. A variable whose whole width does not bring the row there is passed: it goes to its other bound instead.
/// </summary>
internal sealed class RatioTest(SimplexTable table, Variables variables)
{
    private const double LeastPivot = 1e-7;
    private const double Tolerance = 1e-9;

    private readonly List<int> _passed = [];

    /// <summary>The places of the variables that go to their other bound.</summary>
    public IReadOnlyList<int> Passed => _passed;

    /// <summary>Finds the place of the variable that enters; negative where the row cannot come to its bound.</summary>
    /// <param name="line">The row's coefficients.</param>
    /// <param name="sign">1 where the row must grow, -1 where it must shrink.</param>
    /// <param name="gap">By how much.</param>
    /// <param name="costs">Reduced costs by place.</param>
    /// <param name="careful">Whether to go by the smallest variable and to pass none, which cannot go in circles.</param>
    public int Entering(double[] line, int sign, double gap, double[] costs, bool careful)
    {
        _passed.Clear();
        while (true)
        {
            var entering = First(line, sign, costs, careful);
            var reach = entering < 0 ? 0 : Math.Abs(line[entering]) * variables.WidthOf(table.Outside[entering]);
            if (entering < 0 || careful || gap - reach <= Tolerance)
            {
                return entering;
            }

            gap -= reach;
            _passed.Add(entering);
        }
    }

    private int First(double[] line, int sign, double[] costs, bool careful)
    {
        var (found, least, largest) = (-1, double.PositiveInfinity, 0d);
        for (var at = 0; at < table.Width; at++)
        {
            if (line[at] == 0)
            {
                continue;
            }

            var variable = table.Outside[at];
            var along = line[at] * sign * (variables.IsAtHigh(variable) ? -1 : 1);
            if (along < LeastPivot || variables.WidthOf(variable) <= 0 || _passed.Contains(at))
            {
                continue;
            }

            var ratio = Math.Abs(costs[at]) / along;
            var isTie = Math.Abs(ratio - least) <= 1e-12;
            var isBefore = found >= 0 && variable < table.Outside[found];
            if (isTie ? careful ? isBefore : along > largest || (along == largest && isBefore) : ratio < least)
            {
                (found, least, largest) = (at, ratio, along);
            }
        }

        return found;
    }
}
