namespace Municipal.Voting.Drawing;

/// <summary>What a panel may be, as a program over types: how many of each, so that all quotas, the size and the households are respected.</summary>
internal sealed class PanelProgram
{
    private readonly CandidateTypes _types;

    /// <param name="input">Quotas and size.</param>
    /// <param name="types">Its candidates.</param>
    /// <param name="isElastic">Whether quotas may be changed, at a cost of 1 for each person: two more columns for each quota, a lower minimum and a higher maximum.</param>
    public PanelProgram(DrawInput input, CandidateTypes types, bool isElastic = false)
    {
        (_types, Quotas) = (types, input.Quotas.Length);
        var columns = Enumerable.Range(0, types.Count).Select(type => types[type].Quotas.Append(Quotas).Select(row => (row, 1d)).ToList()).ToList();
        for (var group = 0; group < types.Shared.Count; group++)
        {
            columns[types.Shared[group].Types].ForEach(column => column.Add((Quotas + 1 + group, 1)));
        }

        for (var quota = 0; isElastic && quota < Quotas; quota++)
        {
            columns.Add([(quota, 1)]);
            columns.Add([(quota, -1)]);
        }

        Program = new BoxedProgram(Quotas + 1 + types.Shared.Count, columns.Select(c => c.ToArray()));
        for (var quota = 0; quota < Quotas; quota++)
        {
            Program.SetRow(quota, input.Quotas[quota].Min, input.Quotas[quota].Max);
        }

        Program.SetRow(Quotas, input.Size, input.Size);
        for (var group = 0; group < types.Shared.Count; group++)
        {
            Program.SetRow(Quotas + 1 + group, 0, types.Shared[group].Most);
        }

        Free();
        for (var column = types.Count; column < Program.Columns; column++)
        {
            Program.SetColumn(column, 0, Math.Max(input.Size, input.Quotas[(column - types.Count) / 2].Min));
            Program.SetObjective(column, -1);
        }
    }

    public BoxedProgram Program { get; }

    public int Quotas { get; }

    /// <summary>Lets every type be there as often as it can.</summary>
    public void Free()
    {
        for (var type = 0; type < _types.Count; type++)
        {
            Program.SetColumn(type, 0, _types[type].Most);
        }
    }

    /// <summary>The panel that brings most.</summary>
    /// <param name="worth">What one of each type brings.</param>
    /// <param name="gain">By how much a panel must be better than another to be looked for.</param>
    /// <param name="patience">How many programs to solve once a panel is found.</param>
    /// <param name="above">What a panel must bring to be looked for.</param>
    /// <returns>How many of each type; none where there is no such panel.</returns>
    public IntegerSearch Best(ReadOnlySpan<double> worth, double gain = 1e-9, int patience = int.MaxValue, double above = double.NegativeInfinity)
    {
        for (var type = 0; type < _types.Count; type++)
        {
            Program.SetObjective(type, worth[type]);
        }

        return new IntegerSearch(Program, gain, patience, above).Run();
    }

    /// <summary>Worths without a pattern, from -0.5 to 0.5, where any panel will do: programs in which all is worth the same take long.</summary>
    /// <remarks>Fractional parts of multiples of an irrational number.</remarks>
    public static double Uneven(int type, int corner = 0)
    {
        var part = (type + 1) * (0.6180339887498949 + (corner * 0.4142135623730951));
        return part - Math.Floor(part) - 0.5;
    }
}
