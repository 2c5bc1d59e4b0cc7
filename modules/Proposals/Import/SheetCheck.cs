using Municipal.Areas.Contracts;
using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>Reads a kept sheet against the tenant's fields and dong; the same sheet gives the same answer until those change.</summary>
internal sealed class SheetCheck(TenantFiles files, TenantSettings settings, IAreas areas, TimeProvider clock)
{
    private readonly TenantFiles _files = files.Shelf("imports");

    public Task<string> KeepAsync(byte[] content, CancellationToken cancellation) => _files.KeepAsync(new MemoryStream(content, writable: false), cancellation);

    public void Sweep(IReadOnlySet<string> needed) => _files.Sweep(needed, clock.GetUtcNow().UtcDateTime.AddDays(-1));

    public async Task<CheckedSheet> ReadAsync(ImportBatch batch, CancellationToken cancellation)
    {
        if (_files.Open(batch.FileId) is not { } stream)
        {
            return new CheckedSheet([], [], []);
        }

        using var content = new MemoryStream();
        await using (stream)
        {
            await stream.CopyToAsync(content, cancellation);
        }

        var (_, rows) = TableReader.Read(content.ToArray());
        var terms = await TermsAsync(batch.Year, cancellation);
        var read = rows.Skip(1).Select(r => ImportRules.Read(r.Number, r.Cells, batch.Columns, terms)).ToList();
        return new CheckedSheet(rows.Count > 0 ? rows[0].Cells : [], [.. read.Select(r => r.Row).OfType<ImportedRow>()], [.. read.SelectMany(r => r.Faults)]);
    }

    private async Task<ImportTerms> TermsAsync(int year, CancellationToken cancellation)
    {
        var fields = (await settings.GetAsync<ProposalSettings>(cancellation)).Fields;
        var dong = await areas.DongAsync(cancellation);
        return new ImportTerms(
            Written(fields.SelectMany(f => new[] { (f.Code, f.Code), (f.Name.Ko, f.Code), (f.Name.En ?? "", f.Code) })),
            Written(dong.SelectMany(a => new[] { (a.Code, $"{a.Id}"), (a.Name.Ko, $"{a.Id}"), (a.Name.En ?? "", $"{a.Id}") })),
            dong.Select(a => a.Id).ToHashSet(), year, CivicTime.Seoul.DayOf(clock.GetUtcNow().UtcDateTime));
    }

    private static Dictionary<string, string> Written(IEnumerable<(string Name, string Value)> names) =>
        names.Where(n => n.Name.Length > 0).DistinctBy(n => SearchText.Key(n.Name)).ToDictionary(n => SearchText.Key(n.Name), n => n.Value);
}

/// <summary>A sheet that was read.</summary>
/// <param name="Heads">Its first row.</param>
/// <param name="Rows">Rows that may be entered.</param>
/// <param name="Faults">What is wrong with the others.</param>
internal sealed record CheckedSheet(IReadOnlyList<string> Heads, IReadOnlyList<ImportedRow> Rows, IReadOnlyList<RowFault> Faults)
{
    public int FaultyRows => Faults.Select(f => f.Row).Distinct().Count();
}
