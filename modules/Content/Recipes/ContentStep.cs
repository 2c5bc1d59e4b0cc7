using Microsoft.EntityFrameworkCore;
using Municipal.Content.Rules;

namespace Municipal.Content;

/// <summary>Makes pages, news and menus. What a person has edited since is left alone.</summary>
internal sealed class ContentStep(ContentDb db, DocumentDesk desk, MenuSteps menus) : RecipeStep<ContentStepModel>
{
    private static readonly HashSet<string> NoRoutes = [];

    protected override IEnumerable<string> Check(ContentStepModel model, bool isDemo)
    {
        foreach (var page in model.Pages)
        {
            foreach (var address in page.FormerAddresses.Prepend(page.Address))
            {
                if (AddressRules.Check(address, NoRoutes) is { } refusal)
                {
                    yield return $"'{address}' cannot be the address of a page: {refusal}.";
                }
            }
        }

        foreach (var twice in model.Pages.SelectMany(p => p.FormerAddresses.Prepend(p.Address)).Concat(model.News.Select(n => $"news {n.Number}")).GroupBy(a => a).Where(g => g.Count() > 1))
        {
            yield return $"'{twice.Key}' is there twice.";
        }

        foreach (var (name, text) in model.Pages.Select(p => (p.Address, Item: (DocumentEntry)p)).Concat(model.News.Select(n => ($"news {n.Number}", Item: (DocumentEntry)n))))
        {
            if (text.Published && PublishRules.Check(text.Text(), isInBin: false, hasChanges: true) is { } refusal)
            {
                yield return $"'{name}' cannot be published: {refusal}.";
            }

            if (TooLong(text.Text()))
            {
                yield return $"'{name}' is too long: titles have {Document.TitleLength} characters, summaries {Document.SummaryLength}, bodies {Document.BodyLength}.";
            }
        }

        foreach (var problem in MenuSteps.Check(model.Menu).Concat(MenuSteps.Check(model.Footer)))
        {
            yield return problem;
        }
    }

    protected override async Task RunAsync(ContentStepModel model, RecipeRun run, CancellationToken cancellation)
    {
        if (model.News.Count > 0 && !FeatureGate.Enabled(run.Tenant, "Content.News"))
        {
            throw new RecipeStepException("The step has news, and the feature 'Content.News' is off.");
        }

        var later = run.Later<ContentStepModel>().ToList();
        foreach (var page in model.Pages)
        {
            await ApplyAsync(later.SelectMany(l => l.Pages).LastOrDefault(p => p.Address == page.Address) ?? page, run, cancellation);
        }

        foreach (var news in model.News)
        {
            await ApplyAsync(later.SelectMany(l => l.News).LastOrDefault(n => n.Number == news.Number) ?? news, run, cancellation);
        }

        // Menus ask the database for the pages they lead to.
        await db.SaveChangesAsync(cancellation);
        await menus.ApplyAsync(Menu.Main, later.Exists(l => l.Menu is not null) ? null : model.Menu, run, cancellation);
        await menus.ApplyAsync(Menu.Footer, later.Exists(l => l.Footer is not null) ? null : model.Footer, run, cancellation);
    }

    protected override async Task<ContentStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation)
    {
        var documents = await db.Documents.AsNoTracking().Where(d => d.BinnedAt == null).ToListAsync(cancellation);
        var published = (await db.Versions.AsNoTracking().Where(v => db.Documents.Any(d => d.Id == v.DocumentId && d.PublishedVersion == v.Number)).ToListAsync(cancellation)).ToDictionary(v => v.DocumentId, v => v.Text);
        var addresses = (await db.Addresses.AsNoTracking().ToListAsync(cancellation)).ToLookup(a => a.DocumentId, a => a.Address);
        var export = new DocumentExport(published, addresses);
        var model = new ContentStepModel
        {
            Pages = [.. documents.Where(d => d.Kind == DocumentKind.Page).OrderBy(d => d.Address, StringComparer.Ordinal).Select(export.Page)],
            News = FeatureGate.Enabled(tenant, "Content.News") ? [.. documents.Where(d => d.Kind == DocumentKind.News).OrderBy(d => d.Number).Select(export.News)] : [],
            Menu = await menus.ExportAsync(Menu.Main, cancellation),
            Footer = await menus.ExportAsync(Menu.Footer, cancellation),
        };
        return model is { Pages: [], News: [], Menu: null, Footer: null } ? null : model;
    }

    private async Task ApplyAsync(PageEntry model, RecipeRun run, CancellationToken cancellation)
    {
        var known = await db.Addresses.Where(a => a.Address == model.Address).Select(a => (Guid?)a.DocumentId).FirstOrDefaultAsync(cancellation);
        var document = known is null ? null : await db.Documents.FirstOrDefaultAsync(d => d.Id == known, cancellation);
        document = await ApplyAsync(document, model, DocumentKind.Page, model.Address, number: null, $"page {model.Address}", run, cancellation);
        foreach (var former in model.FormerAddresses)
        {
            if (!await db.Addresses.AnyAsync(a => a.Address == former, cancellation))
            {
                db.Addresses.Add(new PageAddress { Address = former, DocumentId = document.Id });
            }
        }
    }

    private async Task ApplyAsync(NewsEntry model, RecipeRun run, CancellationToken cancellation)
    {
        var document = await db.Documents.FirstOrDefaultAsync(d => d.Number == model.Number, cancellation);
        var isNew = document is null;
        document = await ApplyAsync(document, model, DocumentKind.News, address: null, model.Number, $"news {model.Number}", run, cancellation);
        if (isNew)
        {
            document.IsPinned = model.Pinned;
            document.FirstPublishedAt = model.PublishedOn is { } day ? CivicTime.Seoul.StartOf(day) : document.FirstPublishedAt;
        }
    }

    private async Task<Document> ApplyAsync(
        Document? document, DocumentEntry model, DocumentKind kind, string? address, int? number, string what, RecipeRun run, CancellationToken cancellation)
    {
        var text = model.Text();
        if (document is null)
        {
            document = await desk.CreateAsync(kind, address, number, text, cancellation);
            run.Created(what);
        }
        else if (document.IsWrittenByRecipe && document.BinnedAt is null && ((await desk.VersionAsync(document.Id, document.PublishedVersion, cancellation))?.Text ?? document.Draft) != text)
        {
            await desk.SaveDraftAsync(document, text, cancellation);
            run.Updated(what);
        }
        else
        {
            return document;
        }

        if (model.Published && document.HasChanges)
        {
            await desk.PublishAsync(document, note: null, isTranslationConfirmed: true, cancellation);
            if (model.TranslationOutdated)
            {
                document.IsTranslationOutdated = true;
                document.EnglishConfirmedAt = document.KoreanChangedAt!.Value.AddSeconds(-1);
            }
        }

        if (model.Draft is { } draft)
        {
            await desk.SaveDraftAsync(document, draft.Text(), cancellation);
        }

        return document;
    }

    private static bool TooLong(DocumentText text) => new[] { text.Korean, text.English }.Any(t =>
        t.Title.Length > Document.TitleLength || t.Summary.Length > Document.SummaryLength || t.Body.Length > Document.BodyLength);
}
