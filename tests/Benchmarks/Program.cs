// Measures the product against a plaintext endpoint of the same process and against the bare speed of this disk, and prints a
// table; the exit code is 1 where a target is missed. Run it alone on the machine:
// dotnet run -c Release --project tests/Benchmarks [start] [pages] [enrolments] [tenants] [counting] [drawing] [similarity] [proposals]
using Municipal.Benchmarks;

var parts = new Dictionary<string, Func<Table, Task>>
{
    ["start"] = StartBenchmark.RunAsync,
    ["pages"] = PageBenchmark.RunAsync,
    ["enrolments"] = EnrolmentBenchmark.RunAsync,
    ["tenants"] = TenantBenchmark.RunAsync,
    ["counting"] = CountingBenchmark.RunAsync,
    ["drawing"] = DrawingBenchmark.RunAsync,
    ["similarity"] = SimilarityBenchmark.RunAsync,
    ["proposals"] = ProposalBenchmark.RunAsync,
};
if (args.FirstOrDefault(a => !parts.ContainsKey(a)) is { } unknown)
{
    Console.Error.WriteLine($"There is no part '{unknown}'. Known: {string.Join(", ", parts.Keys)}.");
    return 2;
}

var table = new Table();
foreach (var (name, measure) in parts.Where(p => args.Length == 0 || args.Contains(p.Key)))
{
    Console.Error.WriteLine(name);
    await measure(table);
}

table.Print();
return table.AllReached ? 0 : 1;
