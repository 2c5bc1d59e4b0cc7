using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Municipal.Portal.Rules;
using Municipal.Web;

namespace Municipal.Portal.Pages.Desk.Settings;

/// <summary>The page of any settings section, made from its class.</summary>
internal sealed class SectionModel(SettingsEditor editor, IStringLocalizer<Texts> words, IStringLocalizer<Municipal.Web.Texts> common) : PortalPageModel
{
    private const string Whole = "Section";

    [BindProperty]
    public List<InputModel> Input { get; set; } = [];

    /// <summary>What was saved when the form was opened.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    public SettingsSection Section { get; private set; } = null!;

    public IReadOnlyList<SettingsField> Fields => SettingsField.Of(Section.Type);

    public string Title => editor.TitleOf(Section);

    public string? Hint => editor.HintOf(Section);

    public string LabelOf(SettingsField field) => editor.LabelOf(Section, field);

    public string? HintOf(SettingsField field) => editor.HintOf(Section, field) ?? (field.Kind == SettingKind.Lines ? words["Settings.OnePerLine"].Value : null);

    public IEnumerable<SelectListItem> ChoicesOf(SettingsField field) =>
        field.Kind == SettingKind.Choice ? Enum.GetNames(field.ValueType).Select(v => new SelectListItem(editor.ChoiceOf(Section, field, v), v)) : [];

    public async Task<IActionResult> OnGetAsync(string section, CancellationToken cancellation)
    {
        if (!Find(section))
        {
            return NotFound();
        }

        var values = await editor.ReadAsync(Section, cancellation);
        Seen = SettingsEditor.FingerprintOf(values);
        Input = [.. Fields.Select(f => new InputModel { Name = f.Name, Text = SettingsForm.Read(f, values) })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string section, CancellationToken cancellation)
    {
        if (!Find(section))
        {
            return NotFound();
        }

        var values = await editor.ReadAsync(Section, cancellation);
        var before = Fields.ToDictionary(f => f.Name, f => SettingsForm.Read(f, values));
        var isStale = Seen != SettingsEditor.FingerprintOf(values);
        Input = [.. Fields.Select(f => new InputModel { Name = f.Name, Text = Input.FirstOrDefault(i => i.Name == f.Name)?.Text })];
        if (isStale)
        {
            return Refuse(SettingsRefusal.ChangedMeanwhile);
        }

        Write(values);
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var changed = await editor.SaveAsync(Section, before, values, cancellation);
        return GoTo(PortalLinks.SettingsOf(Section), words[changed ? "Settings.Saved" : "Settings.NothingChanged", Title]);
    }

    private bool Find(string name)
    {
        Section = editor.Sections(Tenant).FirstOrDefault(s => s.Name == name)!;
        return Section is not null;
    }

    private void Write(object values)
    {
        foreach (var (field, place) in Fields.Select((field, place) => (field, place)))
        {
            if (SettingsForm.Write(field, values, Input[place].Text) is { } problem)
            {
                ModelState.AddModelError(KeyOf(place), common[$"Validation.{problem}"]);
            }
        }

        if (ModelState.IsValid && !TryValidateModel(values, Whole))
        {
            foreach (var (key, entry) in ModelState.Where(e => e.Key.StartsWith(Whole + ".", StringComparison.Ordinal) && e.Value!.Errors.Count > 0).ToList())
            {
                var place = Fields.ToList().FindIndex(f => f.Property.Name == key.Split('.')[1]);
                entry!.Errors.ToList().ForEach(e => ModelState.AddModelError(place < 0 ? "" : KeyOf(place), e.ErrorMessage));
                ModelState.Remove(key);
            }
        }
    }

    private static string KeyOf(int place) => $"{nameof(Input)}[{place}].{nameof(InputModel.Text)}";

    public sealed class InputModel
    {
        public string Name { get; set; } = "";

        public string? Text { get; set; }
    }
}
