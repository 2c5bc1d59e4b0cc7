using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Municipal.Areas.Contracts;
using Municipal.Voting.Elections;

namespace Municipal.Voting.Recipes;

/// <summary>Elections by key. Ballots are no part of a recipe, so one that has closed is not written out.</summary>
internal sealed class ElectionsStep(VotingDb db, PaperBook papers, IAreas areas, TimeProvider clock) : RecipeStep<ElectionsStepModel>
{
    protected override IEnumerable<string> Check(ElectionsStepModel model, bool isDemo)
    {
        foreach (var twice in model.Elections.GroupBy(e => e.Key).Where(g => g.Count() > 1))
        {
            yield return $"The key '{twice.Key}' stands for more than one election.";
        }

        foreach (var item in model.Elections)
        {
            if (!ElectionRules.IsKey(item.Key))
            {
                yield return $"'{item.Key}' is no key: 1 to {Election.KeyLength} lower-case letters, digits and hyphens, and none of the portal's own words (ballot, keys, new, receipt, review).";
            }

            if (item.OpensInstant() is not { } opens || item.ClosesInstant() is not { } closes)
            {
                yield return $"Election '{item.Key}': write hours as 09:00.";
            }
            else if (opens >= closes)
            {
                yield return $"Election '{item.Key}' closes before it opens.";
            }

            foreach (var fault in item.Announced ? ElectionRules.Faults(TermsOf(item, null, item.Paper ?? [])).Where(f => f.Kind != TermsFaultKind.NoProjects || item.Projects is not null) : [])
            {
                yield return $"Election '{item.Key}': {fault.Kind} {fault.About}".TrimEnd() + ".";
            }
        }
    }

    protected override async Task RunAsync(ElectionsStepModel model, RecipeRun run, CancellationToken cancellation)
    {
        var codes = (await areas.AllAsync(cancellation)).ToDictionary(a => a.Code, a => a);
        foreach (var item in model.Elections)
        {
            Guid? area = item.Area is not { } code ? null : codes.TryGetValue(code, out var found) ? found.IsWhole ? null : found.Id
                : throw new RecipeStepException($"Election '{item.Key}': there is no area '{code}'. Put the step 'areas' before.");
            var election = await db.Elections.FirstOrDefaultAsync(e => e.Key == item.Key, cancellation);
            var isNew = election is null;
            if (election is { State: not ElectionState.Draft })
            {
                continue;
            }

            election ??= db.Elections.Add(new Election { Id = Guid.CreateVersion7(clock.GetUtcNow()), Key = item.Key, FiscalYear = item.FiscalYear }).Entity;
            var projects = item.Paper ?? (isNew ? await papers.OfShortlistAsync(item.FiscalYear, area, cancellation) : election.Terms.Projects);
            var (terms, opens, closes) = (TermsOf(item, area, projects), item.OpensInstant()!.Value, item.ClosesInstant()!.Value);
            var changed = isNew || item.Announced || !CanonicalTerms.Same(election.Terms, terms) || (election.OpensAt, election.ClosesAt) != (opens, closes);
            if (!changed)
            {
                continue;
            }

            election.Plan(terms, opens, closes);
            if (item.Announced)
            {
                if (ElectionRules.Faults(terms).FirstOrDefault() is { } fault)
                {
                    throw new RecipeStepException($"Election '{item.Key}' cannot be announced: {fault.Kind} {fault.About}".TrimEnd() + ".");
                }

                election.Announce(clock.GetUtcNow().UtcDateTime);
            }

            if (isNew)
            {
                run.Created(item.Key);
            }
            else
            {
                run.Updated(item.Key);
            }
        }
    }

    protected override async Task<ElectionsStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation)
    {
        var elections = await db.Elections.AsNoTracking().Where(e => !e.IsRehearsal && (e.State == ElectionState.Draft || e.State == ElectionState.Announced)).OrderBy(e => e.Key).ToListAsync(cancellation);
        var codes = (await areas.AllAsync(cancellation)).ToDictionary(a => a.Id, a => a.Code);
        return elections.Count == 0 ? null : new ElectionsStepModel { Elections = [.. elections.Select(e => ModelOf(e, codes))] };
    }

    private static ElectionTerms TermsOf(ElectionModel item, Guid? area, IReadOnlyList<PaperProject> projects) => new()
    {
        Title = item.Title, Budget = new Won(item.Budget), PotName = item.Pot ?? item.Title, AreaId = area, Form = item.Form, Least = item.Least, Most = item.Most,
        Points = item.Points, FieldLimits = item.FieldLimits, Electorate = new ElectorateTerms { Groups = item.Groups }, Channels = item.Channels, Count = item.Count, Projects = projects,
    };

    private static ElectionModel ModelOf(Election election, Dictionary<Guid, string> codes)
    {
        var terms = election.Terms;
        return new ElectionModel
        {
            Key = election.Key, FiscalYear = election.FiscalYear, Title = terms.Title, Pot = terms.PotName, Budget = terms.Budget.Amount,
            Area = terms.AreaId is { } area ? codes.GetValueOrDefault(area) : null, Form = terms.Form, Least = terms.Least, Most = terms.Most, Points = terms.Points,
            FieldLimits = terms.FieldLimits, Groups = terms.Electorate.Groups, Channels = terms.Channels, Count = terms.Count,
            Opens = CivicTime.Seoul.DayOf(election.OpensAt), OpensAt = HourOf(election.OpensAt), Closes = CivicTime.Seoul.DayOf(election.ClosesAt), ClosesAt = HourOf(election.ClosesAt),
            Projects = [.. terms.Projects.Select(p => new PaperModel(p.Id, p.Title, p.Cost.Amount, p.Field, p.Place, p.EasyText))], Announced = election.State == ElectionState.Announced,
        };
    }

    private static string HourOf(DateTime instant) => CivicTime.Seoul.LocalOf(instant).ToString("HH:mm", CultureInfo.InvariantCulture);
}
