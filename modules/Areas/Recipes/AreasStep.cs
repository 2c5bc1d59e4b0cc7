using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Areas.Recipes;

internal sealed partial class AreasStep(AreasDb db, TimeProvider clock) : RecipeStep<AreasStepModel>
{
    protected override IEnumerable<string> Check(AreasStepModel model, bool isDemo)
    {
        foreach (var twice in model.Areas.GroupBy(a => a.Code).Where(g => g.Count() > 1))
        {
            yield return $"The area '{twice.Key}' stands there twice.";
        }

        foreach (var area in model.Areas)
        {
            if (!Code().IsMatch(area.Code))
            {
                yield return $"'{area.Code}' is not the code of an area. Write the ministry's ten digits, or \"whole\".";
            }

            if (string.IsNullOrWhiteSpace(area.Name.Ko) || area.Name.Ko.Length > AreaRow.NameLength || area.Name.En?.Length > AreaRow.NameLength)
            {
                yield return $"The area '{area.Code}' needs a Korean name; names have up to {AreaRow.NameLength} characters.";
            }

            if (new[] { area.Population, area.Households, area.Aged65 }.Any(n => n < 0) || area.Aged65 > area.Population)
            {
                yield return $"The figures of '{area.Code}' cannot be: none is negative, and those aged 65 or more are part of the population.";
            }

            foreach (var band in (area.Bands ?? []).Where(b => b.People < 0 || !Age().IsMatch(b.Age)))
            {
                yield return $"The age band '{band.Age}' of '{area.Code}' is not like \"20-29\" or \"65+\" with people not negative.";
            }
        }
    }

    protected override async Task RunAsync(AreasStepModel model, RecipeRun run, CancellationToken cancellation)
    {
        var rows = await db.Areas.ToDictionaryAsync(a => a.Code, cancellation);
        foreach (var area in model.Areas)
        {
            var isNew = !rows.TryGetValue(area.Code, out var row);
            row ??= new AreaRow { Id = area.Code == WholeArea.Code ? WholeArea.Id : Guid.CreateVersion7(clock.GetUtcNow()), Code = area.Code };
            var before = Facts(row);
            Fill(row, area, model);
            if (isNew)
            {
                db.Areas.Add(row);
                run.Created($"area {area.Code} {area.Name.Ko}");
            }
            else if (Facts(row) != before)
            {
                run.Updated($"area {area.Code} {area.Name.Ko}");
            }
        }

        // Later steps of the run ask for areas through other contexts.
        await db.SaveChangesAsync(cancellation);
    }

    protected override async Task<AreasStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation)
    {
        var rows = await db.Areas.AsNoTracking().OrderBy(a => a.Code).ToListAsync(cancellation);
        if (rows.Count == 0)
        {
            return null;
        }

        var common = rows.CountBy(r => (r.Source, r.AsOf)).MaxBy(g => g.Value).Key;
        return new AreasStepModel { Source = OrNull(common.Source), AsOf = common.AsOf, Areas = [.. rows.Select(r => ModelOf(r, common))] };
    }

    private static void Fill(AreaRow row, AreaModel area, AreasStepModel step)
    {
        row.Name = area.Name;
        row.Population = area.Population ?? row.Population;
        row.Households = area.Households ?? row.Households;
        row.Aged65 = area.Aged65 ?? row.Aged65;
        row.Bands = area.Bands ?? row.Bands;
        row.Source = area.Source ?? step.Source ?? row.Source;
        row.AsOf = area.AsOf ?? step.AsOf ?? row.AsOf;
    }

    private static AreaModel ModelOf(AreaRow row, (LocalizedText Source, DateOnly? AsOf) common) => new()
    {
        Code = row.Code, Name = row.Name, Population = row.Population, Households = row.Households, Aged65 = row.Aged65,
        Bands = row.Bands.Count == 0 ? null : row.Bands,
        Source = row.Source == common.Source ? null : OrNull(row.Source),
        AsOf = row.AsOf == common.AsOf ? null : row.AsOf,
    };

    private static LocalizedText? OrNull(LocalizedText text) => string.IsNullOrEmpty(text.Ko) ? null : text;

    private static (LocalizedText, int?, int?, int?, string, LocalizedText, DateOnly?) Facts(AreaRow row) =>
        (row.Name, row.Population, row.Households, row.Aged65, string.Join('|', row.Bands), row.Source, row.AsOf);

    [GeneratedRegex("^([0-9]{10}|whole)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Code();

    [GeneratedRegex("^[0-9]{1,3}(-[0-9]{1,3}|\\+)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Age();
}
