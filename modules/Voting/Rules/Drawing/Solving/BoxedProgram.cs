namespace Municipal.Voting.Drawing;

/// <summary>
/// A linear program in which everything has a lower and an upper bound: maximise Σ c x where every x and every row Σ a x lies between
/// its bounds. Solved by the dual simplex method with bound flipping, which starts from any basis: what is not in the basis is put
/// to the bound its reduced cost asks for, so that a changed objective, bound or column only costs a few steps.
/// </summary>
/// <remarks>
/// Maros 2003, "Computational Techniques of the Simplex Method", chapter 10. The basic variables are kept as combinations of the
/// others, made anew from the coefficients after <see cref="Fresh"/> steps so that errors do not gather. Ties go to the larger
/// coefficient, then to the smaller variable; sums are in a fixed order: the same on every machine.
/// </remarks>
internal sealed class BoxedProgram
{
    private const double Tolerance = 1e-9;
    private const int Fresh = 300;
    private const int Patience = 3_000;

    private readonly int _rows;
    private readonly List<(int Row, double Value)[]> _columns = [];
    private readonly Variables _variables = new();
    private readonly SimplexTable _table;
    private readonly RatioTest _test;
    private readonly double[] _values;
    private double[] _costs = [];
    private int _steps;

    /// <param name="rows">How many rows; row i is variable i, column j is variable rows + j.</param>
    /// <param name="columns">The coefficients of each column that are not zero.</param>
    public BoxedProgram(int rows, IEnumerable<(int Row, double Value)[]> columns)
    {
        (_rows, _values, _table) = (rows, new double[rows], new SimplexTable(rows));
        _test = new RatioTest(_table, _variables);
        for (var row = 0; row < rows; row++)
        {
            _variables.Add(0, 0, 0);
        }

        foreach (var column in columns)
        {
            Add(column, 0, 0, 0);
        }
    }

    public int Columns => _columns.Count;

    /// <summary>The row by which the last solution failed, and whether it must grow (1) or shrink (-1).</summary>
    public (int Row, int Sign) Failure { get; private set; }

    public double Objective => Enumerable.Range(0, Columns).Sum(column => _variables.Objective[_rows + column] is not 0 and var brings ? brings * this[column] : 0);

    /// <summary>The value of a column.</summary>
    public double this[int column] => _table.RowOf(_rows + column) is >= 0 and var row ? _values[row] : _variables.ValueOf(_rows + column);

    /// <summary>The column of a variable; negative for a row.</summary>
    public int ColumnOf(int variable) => variable - _rows;

    public (double Low, double High) BoundsOf(int variable) => _variables[variable];

    public (double Low, double High) BoundsOfColumn(int column) => _variables[_rows + column];

    public void SetRow(int row, double low, double high) => _variables[row] = (low, high);

    public void SetColumn(int column, double low, double high) => _variables[_rows + column] = (low, high);

    public void SetObjective(int column, double brings) => _variables.Objective[_rows + column] = brings;

    /// <summary>Adds a column.</summary>
    public void Add((int Row, double Value)[] column, double low, double high, double brings)
    {
        _columns.Add(column);
        _variables.Add(low, high, brings);
        _table.Add(column);
    }

    /// <summary>What one more of a row's bound would bring; 0 where it does not hold back.</summary>
    public double PriceOf(int row) => _table.RowOf(row) >= 0 ? 0 : _costs[_table.PlaceOf(row)];

    /// <summary>Finds the best values.</summary>
    /// <returns>False where there are none; <see cref="Failure"/> then proves it.</returns>
    public bool Solve()
    {
        Settle();
        for (var turn = 0; turn < 100 * Patience; turn++)
        {
            if (_steps >= Fresh)
            {
                _table.Renew(_columns);
                _steps = 0;
                Settle();
            }

            var (row, sign) = Worst(turn > Patience);
            if (row < 0)
            {
                return true;
            }

            if (!Step(row, sign, turn > Patience))
            {
                Failure = (row, sign);
                return false;
            }
        }

        throw new InvalidOperationException("The simplex method does not come to an end.");
    }

    /// <summary>The variable of the failed row, and what it is made of, with the sign of the failure.</summary>
    public (int Variable, IEnumerable<(int Variable, double Coefficient)> Others) Proof()
    {
        var (row, sign) = Failure;
        return (_table.Basic[row], Enumerable.Range(0, _table.Width)
            .Select(at => (_table.Outside[at], sign * _table.Table[row][at])).Where(x => Math.Abs(x.Item2) > Tolerance));
    }

    /// <summary>Works out reduced costs, puts everything outside the basis to its bound, and works out the basis.</summary>
    private void Settle()
    {
        _costs = _table.Reduce(_variables.Objective);
        var outside = new double[_table.Width];
        for (var at = 0; at < outside.Length; at++)
        {
            _variables.Put(_table.Outside[at], _costs[at]);
            outside[at] = _variables.ValueOf(_table.Outside[at]);
        }

        for (var row = 0; row < _rows; row++)
        {
            var (line, sum) = (_table.Table[row], 0d);
            for (var at = 0; at < outside.Length; at++)
            {
                sum += line[at] * outside[at];
            }

            _values[row] = sum;
        }
    }

    private void Move(int at, double by)
    {
        for (var row = 0; row < _rows; row++)
        {
            _values[row] += _table.Table[row][at] * by;
        }
    }

    /// <summary>The row that is furthest from its bounds and the side it must go to; carefully, the first that is out of them.</summary>
    private (int Row, int Sign) Worst(bool careful)
    {
        var (worst, sign, most) = (-1, 0, Tolerance);
        for (var row = 0; row < _rows; row++)
        {
            var (low, high) = _variables[_table.Basic[row]];
            var (off, side) = low > _values[row] ? (low - _values[row], 1) : (_values[row] - high, -1);
            if (off > Tolerance && (careful ? worst < 0 || _table.Basic[row] < _table.Basic[worst] : off > most))
            {
                (worst, sign, most) = (row, side, off);
            }
        }

        return (worst, sign);
    }

    private bool Step(int row, int sign, bool careful)
    {
        var line = _table.Table[row];
        var (low, high) = _variables[_table.Basic[row]];
        var goal = sign > 0 ? low : high;
        var entering = _test.Entering(line, sign, Math.Abs(goal - _values[row]), _costs, careful);
        if (entering < 0)
        {
            return false;
        }

        foreach (var at in _test.Passed)
        {
            var variable = _table.Outside[at];
            Move(at, _variables.WidthOf(variable) * (_variables.IsAtHigh(variable) ? -1 : 1));
            _variables.Put(variable, !_variables.IsAtHigh(variable));
        }

        var by = (goal - _values[row]) / line[entering];
        var value = _variables.ValueOf(_table.Outside[entering]) + by;
        Move(entering, by);
        _values[row] = value;
        _variables.Put(_table.Basic[row], sign < 0);
        _table.Exchange(row, entering, _costs);
        _steps++;
        return true;
    }
}
