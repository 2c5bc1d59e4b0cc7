using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>Everything that the catalogue, a rule or the audit trail can name has its words in both languages.</summary>
public sealed partial class CatalogTextTests
{
    [Fact]
    public async Task Catalog_HasWordsForEverything() => Violations.None(
        await MissingAsync(catalog =>
            from feature in catalog.Features
            from phrase in (Phrase[])[feature.Name, feature.Description]
            select (phrase, $"feature {feature.Id}")),
        "Add Feature.{Id} and Feature.{Id}.Description to the module's Resources.");

    [Fact]
    public async Task Contribution_HasWords() => Violations.None(
        await MissingAsync(catalog =>
            from pair in catalog.All<object>()
            from property in pair.Contribution.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.PropertyType == typeof(Phrase)
            select ((Phrase)property.GetValue(pair.Contribution)!, $"{pair.Contribution.GetType().Name} of feature {pair.Feature.Id}")),
        "Menu entries, permissions (Permission.{id}) and settings sections (Settings.{Section}) are read by people: add the key to the module's Resources.");

    [Fact]
    public async Task SettingsProperty_HasALabel() => Violations.None(
        await MissingAsync(catalog =>
            from pair in catalog.All<SettingsSection>()
            from property in pair.Contribution.Type.GetProperties()
            where property.CanWrite
            select (new Phrase(pair.Contribution.Source, $"Settings.{pair.Contribution.Name}.{property.Name}"), $"settings of feature {pair.Feature.Id}")),
        "Every value of a settings section is a field on the desk: add Settings.{Section}.{Property}.");

    [Fact]
    public async Task Refusal_HasASentence() => Violations.None(
        await MissingAsync(_ =>
            from type in Assemblies.Written
            where type.IsEnum && type.Name.EndsWith("Refusal", StringComparison.Ordinal) && type.Assembly.GetTypes().Any(t => t.Name == "Texts")
            from Enum value in Enum.GetValues(type)
            select (Phrase.Of(value), $"{type.FullName}.{value}")),
        "A refusal tells people what to do next: add Refusal.{Enum}.{Value}.");

    [Fact]
    public void AuditAction_HasASentence() => Violations.None(
        from file in SourceTree.Code
        from recorded in Recorded().Matches(file.Text)
        let action = recorded.Groups[1].Value
        where !SourceTree.Projects.Any(p => p.Korean.ContainsKey($"Audit.{action}"))
        select $"{file.At(recorded.Index)}: {action}",
        "The audit trail is read by people: add Audit.{action} to the module's Resources.");

    [Fact]
    public async Task Role_HasAName() => Violations.None(
        await MissingAsync(_ => Roles.All.Select(r => (new Phrase(Assemblies.TextsOf("Municipal.Residents"), $"Role.{r}"), "roles"))),
        "Add Role.{role} to the Resources of Residents, where roles are given and shown.");

    [Fact]
    public void RefusalSentence_HasItsRefusal() => Violations.None(
        from project in SourceTree.Projects
        where !project.Folder.StartsWith("tests/", StringComparison.Ordinal)
        from key in project.Korean.Keys
        where key.StartsWith("Refusal.", StringComparison.Ordinal) && key.Split('.') is not [_, var type, var value]
            || key.Split('.') is ["Refusal", var name, var one] && !Assemblies.Written.Any(t => t.IsEnum && t.Name == name && Enum.IsDefined(t, one))
        select $"{project.Name}: '{key}'",
        "No rule refuses like this: delete the sentence, or spell the key Refusal.{Enum}.{Value}.");

    private static async Task<List<string>> MissingAsync(Func<ModuleCatalog, IEnumerable<(Phrase Phrase, string Of)>> ask)
    {
        var services = (await TestInstallation.OnAsync(Database.Sqlite)).Services;
        var localizers = services.GetRequiredService<IStringLocalizerFactory>();
        var missing = new List<string>();
        foreach (var (phrase, of) in ask(services.GetRequiredService<ModuleCatalog>()).Where(a => a.Phrase is not null && a.Phrase.Source.Assembly.GetName().Name != "Municipal.DropIn"))
        {
            foreach (var language in (string[])["ko", "en"])
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
                var text = localizers.Create(phrase.Source)[phrase.Key];
                var isOwn = localizers.Create(phrase.Source).GetAllStrings(includeParentCultures: language == "ko").Any(t => t.Name == phrase.Key);
                if (text.ResourceNotFound || !isOwn)
                {
                    missing.Add($"{phrase.Key} ({language}) of {phrase.Source.Assembly.GetName().Name}, for {of}");
                }
            }
        }

        return missing;
    }

    [GeneratedRegex("""\.Record\(\s*"([^"]+)["]""")]
    private static partial Regex Recorded();
}
