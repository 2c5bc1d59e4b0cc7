namespace Municipal.Voting.Drawing;

/// <summary>
/// The best whole numbers of a <see cref="BoxedProgram"/> by branch and bound: the most divided column is put to the whole number next
/// to it, then to the other side, as long as the program without whole numbers promises more than the best found.
/// </summary>
/// <remarks>Land, Doig 1960, "An Automatic Method of Solving Discrete Programming Problems".</remarks>
/// <param name="program">With its bounds and objective; it is left as it was.</param>
/// <param name="gain">By how much a solution must be better than the best found to be looked for.</param>
/// <param name="patience">How many programs to solve once a solution is found; a hundred times as many to find one.</param>
/// <param name="above">What a solution must bring.</param>
internal sealed class IntegerSearch(BoxedProgram program, double gain = 1e-9, int patience = int.MaxValue, double above = double.NegativeInfinity)
{
    private const double Whole = 1e-6;

    private int _solved;

    /// <summary>The best found; null where there is none.</summary>
    public int[]? Best { get; private set; }

    /// <summary>What it brings.</summary>
    public double Objective { get; private set; } = above;

    public IntegerSearch Run()
    {
        Branch();
        return this;
    }

    private void Branch()
    {
        if (_solved++ > (Best is null ? 100L * patience : patience) || !program.Solve())
        {
            return;
        }

        var promised = program.Objective;
        if (promised < Objective + gain)
        {
            return;
        }

        var (divided, most) = (-1, Whole);
        for (var column = 0; column < program.Columns; column++)
        {
            if (Math.Abs(program[column] - Math.Round(program[column])) is var off && off > most)
            {
                (divided, most) = (column, off);
            }
        }

        if (divided < 0)
        {
            (Best, Objective) = ([.. Enumerable.Range(0, program.Columns).Select(c => (int)Math.Round(program[c]))], promised);
            return;
        }

        var (low, high) = program.BoundsOfColumn(divided);
        var floor = Math.Floor(program[divided]);
        var up = program[divided] - floor >= 0.5;
        for (var side = 0; side < 2; side++, up = !up)
        {
            program.SetColumn(divided, up ? floor + 1 : low, up ? high : floor);
            Branch();
        }

        program.SetColumn(divided, low, high);
    }
}
