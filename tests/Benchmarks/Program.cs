// Measures the product against a plaintext endpoint of the same process and against the bare speed of this disk, and prints a
// table. Run it alone on the machine: dotnet run -c Release --project tests/Benchmarks [start|pages|enrolments|tenants|counting]
using Municipal.Benchmarks;

var wanted = args.Length == 0 ? ["start", "pages", "enrolments", "tenants", "counting"] : args;
var table = new Table();
foreach (var part in wanted)
{
    await (part switch
    {
        "start" => StartBenchmark.RunAsync(table),
        "pages" => PageBenchmark.RunAsync(table),
        "enrolments" => EnrolmentBenchmark.RunAsync(table),
        "tenants" => TenantBenchmark.RunAsync(table),
        "counting" => CountingBenchmark.RunAsync(table),
        _ => throw new ArgumentException($"There is no part '{part}'. Known: start, pages, enrolments, tenants, counting."),
    });
}

table.Print();
return table.AllReached ? 0 : 1;
