namespace Municipal.Voting.Drawing;

/// <summary>The basic variables of a linear program as combinations of the variables outside the basis. At first the rows are the basis.</summary>
internal sealed class SimplexTable
{
    private readonly int _rows;
    private readonly List<(bool IsBasic, int At)> _places = [];
    private int[] _touched = [];

    public SimplexTable(int rows)
    {
        (_rows, Basic, Table) = (rows, [.. Enumerable.Range(0, rows)], [.. Enumerable.Range(0, rows).Select(_ => new double[16])]);
        _places.AddRange(Basic.Select(row => (true, row)));
    }

    /// <summary>A coefficient by row and place outside the basis. Lines are longer than <see cref="Width"/>.</summary>
    public double[][] Table { get; }

    public int Width { get; private set; }

    /// <summary>The variable of each row.</summary>
    public int[] Basic { get; }

    /// <summary>The variable at each place outside the basis.</summary>
    public int[] Outside { get; private set; } = new int[16];

    /// <summary>The row of a basic variable; negative for another.</summary>
    public int RowOf(int variable) => _places[variable].IsBasic ? _places[variable].At : -1;

    /// <summary>The place of a variable outside the basis.</summary>
    public int PlaceOf(int variable) => _places[variable].At;

    /// <summary>Adds a variable that counts so much in some of the rows.</summary>
    public void Add((int Row, double Value)[] column)
    {
        if (Width == Outside.Length)
        {
            var outside = Outside;
            Array.Resize(ref outside, 2 * Width);
            Outside = outside;
            for (var row = 0; row < _rows; row++)
            {
                Array.Resize(ref Table[row], 2 * Width);
            }
        }

        Outside[Width] = _places.Count;
        _places.Add((false, Width));
        Fill(Width++, column);
    }

    /// <summary>What each variable outside the basis brings to an objective, given per variable.</summary>
    public double[] Reduce(List<double> objective)
    {
        var costs = new double[Outside.Length];
        for (var at = 0; at < Width; at++)
        {
            costs[at] = objective[Outside[at]];
        }

        for (var row = 0; row < _rows; row++)
        {
            var cost = objective[Basic[row]];
            for (var at = 0; cost != 0 && at < Width; at++)
            {
                costs[at] += cost * Table[row][at];
            }
        }

        return costs;
    }

    /// <summary>Exchanges a basic variable for one outside, also in a line of reduced costs.</summary>
    public void Exchange(int row, int at, double[]? costs)
    {
        var line = Table[row];
        var pivot = line[at];
        var touched = 0;
        if (_touched.Length < Width)
        {
            _touched = new int[Outside.Length];
        }

        for (var i = 0; i < Width; i++)
        {
            if (line[i] != 0)
            {
                line[i] = i == at ? 1 / pivot : -line[i] / pivot;
                _touched[touched++] = i;
            }
        }

        for (var other = 0; other < _rows; other++)
        {
            if (other != row && Table[other][at] != 0)
            {
                Replace(Table[other], line, at, touched);
            }
        }

        if (costs is not null && costs[at] != 0)
        {
            Replace(costs, line, at, touched);
        }

        (Basic[row], Outside[at]) = (Outside[at], Basic[row]);
        (_places[Basic[row]], _places[Outside[at]]) = ((true, row), (false, at));
    }

    /// <summary>Makes the table anew from the coefficients, for the same basis.</summary>
    public void Renew(List<(int Row, double Value)[]> columns)
    {
        var wanted = Basic.Where(v => v >= _rows).Order().ToList();
        var stays = new bool[_rows];
        foreach (var variable in Basic.Where(v => v < _rows))
        {
            stays[variable] = true;
        }

        for (var i = 0; i < _rows; i++)
        {
            (Basic[i], _places[i]) = (i, (true, i));
        }

        for (var i = 0; i < Width; i++)
        {
            (Outside[i], _places[_rows + i]) = (_rows + i, (false, i));
        }

        for (var i = 0; i < Width; i++)
        {
            Fill(i, columns[i]);
        }

        foreach (var variable in wanted)
        {
            var at = _places[variable].At;
            var row = Enumerable.Range(0, _rows).Where(r => Basic[r] < _rows && !stays[Basic[r]]).MaxBy(r => Math.Abs(Table[r][at]));
            Exchange(row, at, null);
        }
    }

    /// <summary>A variable that adds to a row takes from what the row's variable stands for elsewhere.</summary>
    private void Fill(int at, (int Row, double Value)[] column)
    {
        for (var row = 0; row < _rows; row++)
        {
            Table[row][at] = 0;
        }

        foreach (var (row, value) in column)
        {
            if (_places[row].IsBasic)
            {
                Table[_places[row].At][at] += value;
                continue;
            }

            for (var i = 0; i < _rows; i++)
            {
                Table[i][at] -= Table[i][_places[row].At] * value;
            }
        }
    }

    private void Replace(double[] other, double[] line, int at, int touched)
    {
        var factor = other[at];
        other[at] = 0;
        for (var k = 0; k < touched; k++)
        {
            // An exact zero stays one: what is left of 1 - 1 would be taken for a coefficient.
            var i = _touched[k];
            var value = other[i] + factor * line[i];
            other[i] = Math.Abs(value) < 1e-12 ? 0 : value;
        }
    }
}
