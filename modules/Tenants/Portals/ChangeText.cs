using System.Collections.Frozen;
using Microsoft.Extensions.Localization;

namespace Municipal.Tenants.Portals;

/// <summary>
/// A line of a recipe's report in the reader's language. Reports are written for operators, as a kind and a name ("page about");
/// here the kind gets its word and features and settings the names that people know them by.
/// </summary>
internal sealed class ChangeText(ModuleCatalog catalog, PhraseBook phrases, IStringLocalizer<Texts> words)
{
    private static readonly FrozenSet<string> Kinds = new[] { "page", "news", "menu", "area", "cycle", "course", "account", "role" }.ToFrozenSet();

    public string Of(RecipeChange change)
    {
        var (kind, name) = change.What.Split(' ', 2) is [var first, var rest] ? (first, rest) : (change.What, "");
        return kind switch
        {
            "features:" => string.Join(", ", name.Split(", ").Select(catalog.Find).OfType<Feature>().Where(f => !f.AlwaysOn).Select(f => phrases[f.Name])),
            "settings:" => catalog.All<SettingsSection>().FirstOrDefault(s => s.Contribution.Name == name).Contribution is { } section ? phrases[section.Title] : name,
            "theme:" => name,
            "menu" => words[name == "footer" ? "What.menu.footer" : "What.menu.main"],
            _ when Kinds.Contains(kind) => words[$"What.{kind}", name],
            _ when int.TryParse(kind, out var count) && name == "proposals" => words["What.proposals", count],
            _ => change.What,
        };
    }
}
