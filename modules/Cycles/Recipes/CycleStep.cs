using Microsoft.EntityFrameworkCore;
using Municipal.Areas.Contracts;
using Municipal.Cycles.Plan;

namespace Municipal.Cycles.Recipes;

internal sealed class CycleStep(CyclesDb db, IAreas areas, TimeProvider clock) : RecipeStep<CycleStepModel>
{
    protected override IEnumerable<string> Check(CycleStepModel model, bool isDemo) => model.Cycles.SelectMany(CycleModelChecks.Of).Concat(
        model.Cycles.GroupBy(c => c.FiscalYear).Where(g => g.Count() > 1).Select(g => $"The fiscal year {g.Key} stands there twice."));

    protected override async Task RunAsync(CycleStepModel model, RecipeRun run, CancellationToken cancellation)
    {
        var known = await areas.AllAsync(cancellation);
        foreach (var wanted in model.Cycles)
        {
            var cycle = await db.Whole.FirstOrDefaultAsync(c => c.FiscalYear == wanted.FiscalYear, cancellation);
            var isNew = cycle is null;
            if (cycle is null)
            {
                cycle = new Cycle { Id = Guid.CreateVersion7(clock.GetUtcNow()), FiscalYear = wanted.FiscalYear };
                db.Cycles.Add(cycle);
            }

            new CycleImport(cycle, known, clock.GetUtcNow().UtcDateTime).Apply(wanted);
            db.ChangeTracker.DetectChanges();
            if (isNew)
            {
                run.Created($"cycle {wanted.FiscalYear}");
            }
            else if (db.ChangeTracker.HasChanges())
            {
                cycle.Version++;
                run.Updated($"cycle {wanted.FiscalYear}");
            }

            // Later steps of the run ask for cycles through other contexts.
            await db.SaveChangesAsync(cancellation);
        }
    }

    protected override async Task<CycleStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation)
    {
        var cycles = await db.Whole.AsNoTracking().OrderBy(c => c.FiscalYear).ToListAsync(cancellation);
        var known = await areas.AllAsync(cancellation);
        return cycles.Count == 0 ? null : new CycleStepModel { Cycles = [.. cycles.Select(c => CycleExport.ModelOf(c, known))] };
    }
}
