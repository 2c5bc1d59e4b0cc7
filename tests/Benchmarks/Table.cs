using System.Globalization;

namespace Municipal.Benchmarks;

/// <summary>What was measured, what was wanted, and what the reference of QUALITY reached on a machine like this.</summary>
internal sealed class Table
{
    private readonly List<Row> _rows = [];
    private readonly List<string> _notes = [];

    public bool AllReached => _rows.TrueForAll(r => r.Reached != false);

    /// <summary>A figure with a target.</summary>
    public void Add(string what, double measured, string unit, string wanted, bool reached, string reference = "", string detail = "") =>
        Add(new Row(what, Number(measured, unit), wanted, reached, reference, detail));

    /// <summary>A figure that others are read against.</summary>
    public void Add(string what, double measured, string unit, string reference = "", string detail = "") =>
        Add(new Row(what, Number(measured, unit), "", null, reference, detail));

    /// <summary>What a reader of the figures must know.</summary>
    public void Note(string note) => _notes.Add(note);

    public void Print()
    {
        var widths = (What: _rows.Max(r => r.What.Length), Measured: _rows.Max(r => r.Measured.Length), Wanted: Math.Max(6, _rows.Max(r => r.Wanted.Length)), Reference: Math.Max(9, _rows.Max(r => r.Reference.Length)));
        Console.WriteLine();
        Console.WriteLine($"    {"what".PadRight(widths.What)}  {"measured".PadLeft(widths.Measured)}  {"wanted".PadRight(widths.Wanted)}  {"reference".PadRight(widths.Reference)}  of which");
        foreach (var row in _rows)
        {
            var verdict = row.Reached switch { true => "ok", false => "NO", null => "" };
            Console.WriteLine($"{verdict,-3} {row.What.PadRight(widths.What)}  {row.Measured.PadLeft(widths.Measured)}  {row.Wanted.PadRight(widths.Wanted)}  {row.Reference.PadRight(widths.Reference)}  {row.Detail}".TrimEnd());
        }

        Console.WriteLine();
        foreach (var note in _notes.Distinct())
        {
            Console.WriteLine($"· {note}");
        }
    }

    private void Add(Row row)
    {
        _rows.Add(row);
        Console.Error.WriteLine($"  {row.What}: {row.Measured} {row.Detail}");
    }

    private static string Number(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value:#,0.###} {unit}");

    private sealed record Row(string What, string Measured, string Wanted, bool? Reached, string Reference, string Detail);
}
