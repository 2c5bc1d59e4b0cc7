using System.Globalization;

namespace Municipal.Benchmarks;

/// <summary>What was measured, what was wanted, and what the reference of QUALITY reached on a machine like this.</summary>
internal sealed class Table
{
    private readonly List<(string What, string Measured, string Wanted, string Reference, bool? Reached)> _rows = [];

    public bool AllReached => _rows.TrueForAll(r => r.Reached != false);

    public void Add(string what, double measured, string unit, string wanted, bool? reached, string reference = "")
    {
        _rows.Add((what, string.Create(CultureInfo.InvariantCulture, $"{measured:#,0.##} {unit}"), wanted, reference, reached));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: {measured:#,0.##} {unit}"));
    }

    public void Print()
    {
        Console.WriteLine($"{"",-3} {"what",-62} {"measured",16}  {"wanted",-14} reference");
        foreach (var (what, measured, wanted, reference, reached) in _rows)
        {
            Console.WriteLine($"{reached switch { true => "ok", false => "NO", null => "" },-3} {what,-62} {measured,16}  {wanted,-14} {reference}");
        }
    }
}
