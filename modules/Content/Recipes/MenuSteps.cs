using Microsoft.EntityFrameworkCore;
using Municipal.Content.Rules;

namespace Municipal.Content;

/// <summary>The menu part of the content step: pages are named by address in a recipe and by id in the database.</summary>
internal sealed class MenuSteps(ContentDb db, MenuDesk desk)
{
    public static IEnumerable<string> Check(IReadOnlyList<MenuEntry>? items)
    {
        foreach (var item in items ?? [])
        {
            if (new[] { item.Entry, item.Page, item.Link }.Count(t => t is not null) != 1)
            {
                yield return "A place of a menu has exactly one of 'entry', 'page' and 'link'.";
            }

            if (item.Link is not null && MenuRules.CheckLink(item.Link, item.Label ?? default) is { } refusal)
            {
                yield return $"'{item.Link}' cannot stand in a menu: {refusal}.";
            }

            if (item.Children.Any(c => c.Children.Count > 0))
            {
                yield return "A menu has two levels.";
            }
        }

        foreach (var problem in (items ?? []).SelectMany(i => Check(i.Children)))
        {
            yield return problem;
        }
    }

    public async Task ApplyAsync(string id, IReadOnlyList<MenuEntry>? model, RecipeRun run, CancellationToken cancellation)
    {
        var menu = await desk.FindAsync(id, cancellation);
        if (model is null || menu is not null && !menu.EditedBy.StartsWith("recipe:", StringComparison.Ordinal))
        {
            return;
        }

        var ids = await db.Addresses.ToDictionaryAsync(a => a.Address, a => a.DocumentId, cancellation);
        IReadOnlyList<MenuItem> items = [.. model.Select(m => Item(m, ids))];
        if (menu is null || Text(menu.Items) != Text(items))
        {
            desk.Save(id, menu, items, "changed", run.Recipe.Name);
            (menu is null ? (Action<string>)run.Created : run.Updated)($"menu {id}");
        }
    }

    public async Task<IReadOnlyList<MenuEntry>?> ExportAsync(string id, CancellationToken cancellation)
    {
        var menu = await desk.FindAsync(id, cancellation);
        var addresses = await db.Documents.AsNoTracking().Where(d => d.Address != null && d.BinnedAt == null).ToDictionaryAsync(d => d.Id.ToString(), d => d.Address!, cancellation);
        return menu is null ? null : Models(menu.Items, addresses);
    }

    private static MenuItem Item(MenuEntry model, Dictionary<string, Guid> ids)
    {
        var item = model switch
        {
            { Page: { } page } => new MenuItem(MenuItemKind.Page, ids.TryGetValue(page, out var id) ? id.ToString() : throw new RecipeStepException($"The menu leads to the page '{page}', which there is not.")),
            { Link: { } link } => new MenuItem(MenuItemKind.Link, link),
            _ => new MenuItem(MenuItemKind.Entry, model.Entry!),
        };
        return item with { Label = model.Label, IsHidden = model.Hidden, Children = [.. model.Children.Select(c => Item(c, ids))] };
    }

    private static IReadOnlyList<MenuEntry> Models(IReadOnlyList<MenuItem> items, Dictionary<string, string> addresses) =>
    [
        .. items.Where(i => i.Kind != MenuItemKind.Page || addresses.ContainsKey(i.Target)).Select(i => new MenuEntry
        {
            Entry = i.Kind == MenuItemKind.Entry ? i.Target : null,
            Page = i.Kind == MenuItemKind.Page ? addresses[i.Target] : null,
            Link = i.Kind == MenuItemKind.Link ? i.Target : null,
            Label = i.Label, Hidden = i.IsHidden, Children = Models(i.Children, addresses),
        }),
    ];

    private static string Text(IReadOnlyList<MenuItem> items) => System.Text.Json.JsonSerializer.Serialize(items, KernelJson.Options);
}
