using Microsoft.EntityFrameworkCore;
using Municipal.Areas.Contracts;

namespace Municipal.Proposals;

/// <summary>Enters proposals by key: new ones get a number, known ones are brought up to date, the rest is left alone.</summary>
internal sealed class ProposalImport(ProposalsDb db, NumberBook numbers, ProposalTrail trail, TenantSession session, TenantSettings settings, IAreas areas, TimeProvider clock)
{
    private const int Portion = 500;

    /// <summary>Enters what a recipe names.</summary>
    public async Task RunAsync(IReadOnlyList<ProposalItem> items, RecipeRun run, CancellationToken cancellation)
    {
        var fields = (await settings.GetAsync<ProposalSettings>(cancellation)).Codes();
        var areaIds = (await areas.AllAsync(cancellation)).ToDictionary(a => a.Code, a => a.Id);
        var known = await db.Proposals.Where(p => p.ImportKey != null || items.Select(i => i.Key).Contains(p.Number)).ToDictionaryAsync(p => p.ImportKey ?? p.Number, cancellation);
        var (created, updated) = (0, 0);

        // Numbers that a recipe names come first, so that none of them is given to a proposal without one.
        foreach (var (year, last) in items.Select(i => NumberBook.Parse(i.Number)).OfType<(int Year, int Number)>().GroupBy(n => n.Year).Select(g => (g.Key, g.Max(n => n.Number))))
        {
            await numbers.KeepAsync(year, last, cancellation);
        }

        foreach (var item in items)
        {
            var text = TextOf(item, fields, areaIds);
            if (!known.TryGetValue(item.Key, out var proposal))
            {
                await CreateAsync(item, text, cancellation);
                created++;
            }
            else if (proposal.AuthorId is null && Update(proposal, item, text))
            {
                updated++;
            }
        }

        if (created > 0)
        {
            run.Created($"{created} proposals");
        }

        if (updated > 0)
        {
            run.Updated($"{updated} proposals");
        }
    }

    /// <summary>Enters what a sheet brought: all of it new, its texts already checked. Sent to the database in portions, inside the one transaction.</summary>
    /// <param name="items">What to enter.</param>
    /// <param name="entered">Hears how many there are so far.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task EnterAsync(IReadOnlyList<(ProposalItem Item, ProposalText Text)> items, Action<int> entered, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var portion in items.Chunk(Portion))
        {
            foreach (var year in portion.GroupBy(i => i.Item.FiscalYear))
            {
                var given = await numbers.NextAsync(year.Key, year.Count(), cancellation);
                foreach (var ((item, text), number) in year.Zip(given))
                {
                    await CreateAsync(item with { Number = number }, text, cancellation);
                }
            }

            await session.SaveAsync(cancellation);
            db.ChangeTracker.Clear();
            entered(done += portion.Length);
        }
    }

    private async Task CreateAsync(ProposalItem item, ProposalText text, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var proposal = new Proposal
        {
            Id = Guid.CreateVersion7(now), ImportKey = item.Key, Year = item.FiscalYear, CreatedAt = now.UtcDateTime,
            Number = item.Number ?? await numbers.NextAsync(item.FiscalYear, cancellation),
            PublishedAt = item.PublishedOn is { } day ? CivicTime.Seoul.StartOf(day) : now.UtcDateTime,
            ProposerName = item.Proposer ?? "", Source = item.Source ?? "", SourceLink = item.SourceLink ?? "", Standing = item.Standing,
        };
        db.Versions.Add(proposal.Write(text, now.UtcDateTime));
        db.Proposals.Add(proposal);
        trail.Add(proposal.Id, TrailKind.Entered, TrailActor.Import);
    }

    private bool Update(Proposal proposal, ProposalItem item, ProposalText text)
    {
        var changed = false;
        if (proposal.Text != text)
        {
            db.Versions.Add(proposal.Write(text, clock.GetUtcNow().UtcDateTime));
            trail.Add(proposal.Id, TrailKind.Edited, TrailActor.Import);
            changed = true;
        }

        if (proposal.Standing != item.Standing)
        {
            proposal.Standing = item.Standing;
            trail.Add(proposal.Id, TrailKind.StandingChanged, TrailActor.Import, item.Source ?? "");
            changed = true;
        }

        var (proposer, source, link) = (item.Proposer ?? "", item.Source ?? "", item.SourceLink ?? "");
        if ((proposal.ProposerName, proposal.Source, proposal.SourceLink) != (proposer, source, link))
        {
            (proposal.ProposerName, proposal.Source, proposal.SourceLink) = (proposer, source, link);
            changed = true;
        }

        return changed;
    }

    private static ProposalText TextOf(ProposalItem item, IReadOnlyCollection<string> fields, Dictionary<string, Guid> areas) => new()
    {
        Title = PlainText.CleanLine(item.Title),
        Field = fields.Contains(item.Field) ? item.Field : throw new RecipeStepException($"Proposal '{item.Key}': there is no field '{item.Field}'. Known: {string.Join(", ", fields)}."),
        AreaId = item.Area is null ? null : areas.TryGetValue(item.Area, out var area) ? area : throw new RecipeStepException($"Proposal '{item.Key}': there is no area '{item.Area}'."),
        Purpose = PlainText.Clean(item.Purpose), Content = PlainText.Clean(item.Content), Effect = PlainText.Clean(item.Effect),
        Place = PlainText.CleanLine(item.Place), Period = PlainText.CleanLine(item.Period), Group = PlainText.CleanLine(item.Group),
        Estimate = item.Cost is { } cost ? new Won(cost) : null,
    };
}
