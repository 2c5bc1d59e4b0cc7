using Microsoft.EntityFrameworkCore;
using Municipal.Areas.Contracts;
using Municipal.Residents.Contracts;

namespace Municipal.Proposals;

/// <summary>Enters existing proposals and projects from a named source, and writes out the public ones.</summary>
internal sealed class ProposalsStep(ProposalsDb db, ProposalImport import, IAreas areas, IAccounts accounts) : RecipeStep<ProposalsStepModel>
{
    protected override IEnumerable<string> Check(ProposalsStepModel model, bool isDemo)
    {
        foreach (var twice in model.Items.GroupBy(i => i.Key).Where(g => g.Count() > 1))
        {
            yield return $"The key '{twice.Key}' stands for more than one proposal.";
        }

        foreach (var (item, fault) in model.Items.SelectMany(i => i.Faults().Select(f => (i, f))))
        {
            yield return $"Proposal '{item.Key}': {fault}";
        }
    }

    protected override Task RunAsync(ProposalsStepModel model, RecipeRun run, CancellationToken cancellation) => import.RunAsync(model.Items, run, cancellation);

    protected override async Task<ProposalsStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation)
    {
        var proposals = await db.Proposals.AsNoTracking().Where(p => p.IsListed).OrderBy(p => p.Number).ToListAsync(cancellation);
        if (proposals.Count == 0)
        {
            return null;
        }

        var codes = (await areas.AllAsync(cancellation)).ToDictionary(a => a.Id, a => a.Code);
        var authors = await accounts.CardsAsync([.. proposals.Select(p => p.AuthorId).OfType<Guid>().Distinct()], cancellation);
        return new ProposalsStepModel { Items = [.. proposals.Select(p => ItemOf(p, codes, authors))] };
    }

    private static ProposalItem ItemOf(Proposal proposal, Dictionary<Guid, string> codes, IReadOnlyDictionary<Guid, AccountCard> authors) => new()
    {
        Key = proposal.ImportKey ?? proposal.Number,
        Number = proposal.Number,
        Title = proposal.Title,
        Field = proposal.Field,
        Area = proposal.AreaId is { } area ? codes.GetValueOrDefault(area) : null,
        Purpose = OrNull(proposal.Purpose),
        Content = OrNull(proposal.Content),
        Effect = OrNull(proposal.Effect),
        Place = OrNull(proposal.Place),
        Period = OrNull(proposal.Period),
        Group = OrNull(proposal.GroupName),
        Cost = proposal.Estimate?.Amount,
        FiscalYear = proposal.Year,
        Standing = proposal.Standing,
        Proposer = OrNull(proposal.AuthorId is { } author ? authors.GetValueOrDefault(author)?.PublicName ?? "" : proposal.ProposerName),
        Source = OrNull(proposal.Source),
        SourceLink = OrNull(proposal.SourceLink),
        PublishedOn = CivicTime.Seoul.DayOf(proposal.PublishedAt),
    };

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}

/// <summary><c>{ "name": "proposals", "items": [ { "key": …, "title": …, "field": …, "fiscalYear": …, … } ] }</c></summary>
internal sealed record ProposalsStepModel : RecipeStepModel
{
    public required IReadOnlyList<ProposalItem> Items { get; init; }
}
