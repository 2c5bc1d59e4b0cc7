using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using Municipal.Portal.Rules;

namespace Municipal.Portal;

/// <summary>Edits any settings section from the texts of a form, and tells the audit what became of each value.</summary>
internal sealed class SettingsEditor(TenantSettings settings, FeatureGate gate, AuditTrail audit, PhraseBook phrases, Wording wording, IStringLocalizer<Texts> words)
{
    public IReadOnlyList<SettingsSection> Sections(Tenant tenant) => [.. gate.Open<SettingsSection>(tenant).Where(s => SettingsField.Of(s.Type).Count > 0)];

    public string TitleOf(SettingsSection section) => phrases[section.Title];

    public string? HintOf(SettingsSection section) => wording.Find(section.Source, $"Settings.{section.Name}.Hint");

    public string? HintOf(SettingsSection section, SettingsField field) =>
        field.Kind == SettingKind.English ? null : wording.Find(section.Source, $"{Key(section, field)}.Hint");

    public string LabelOf(SettingsSection section, SettingsField field)
    {
        var label = phrases[new Phrase(section.Source, Key(section, field))];
        return field.Kind switch
        {
            SettingKind.Korean => words["Settings.InKorean", label],
            SettingKind.English => words["Settings.InEnglish", label],
            _ => label,
        };
    }

    public string ChoiceOf(SettingsSection section, SettingsField field, string value) => wording.Find(section.Source, $"{Key(section, field)}.{value}") ?? value;

    public Task<object> ReadAsync(SettingsSection section, CancellationToken cancellation) => settings.ReadAsync(section.Type, cancellation);

    /// <summary>Differs whenever anybody has saved something else.</summary>
    public static string FingerprintOf(object values) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(values, values.GetType(), KernelJson.Options))))[..16];

    /// <summary>Saves, with an audit line for each value that changed.</summary>
    /// <param name="section">Which section.</param>
    /// <param name="before">What the form's texts were before.</param>
    /// <param name="values">The settings as they shall be.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Whether anything changed.</returns>
    public async Task<bool> SaveAsync(SettingsSection section, IReadOnlyDictionary<string, string> before, object values, CancellationToken cancellation)
    {
        foreach (var field in SettingsField.Of(section.Type))
        {
            var (was, becomes) = (before[field.Name], SettingsForm.Read(field, values));
            if (was != becomes)
            {
                audit.Record(
                    "portal.settings.changed", $"settings:{section.Name}.{field.Name}",
                    words["Settings.AuditLabel", TitleOf(section), LabelOf(section, field)],
                    words["Audit.FromTo", Shown(section, field, was), Shown(section, field, becomes)]);
            }
        }

        return await settings.SetAsync(values, cancellation);
    }

    private string Shown(SettingsSection section, SettingsField field, string text) => field.Kind switch
    {
        SettingKind.Yes => words[text == "true" ? "Yes" : "No"],
        _ when text.Length == 0 => words["Nothing"],
        SettingKind.Choice => ChoiceOf(section, field, text),
        SettingKind.Lines => string.Join(", ", text.Split('\n')),
        _ => text,
    };

    private static string Key(SettingsSection section, SettingsField field) => $"Settings.{section.Name}.{field.Property.Name}";
}
