using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>Builds the HTML of one field.</summary>
internal sealed class FieldMarkup(ModelExpression property, ViewContext view, IStringLocalizer words)
{
    public string Name { get; } = view.ViewData.TemplateInfo.GetFullHtmlFieldName(property.Name);

    private ModelStateEntry? Entry => view.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry : null;

    public required FieldKind Kind { get; init; }

    public string? Hint { get; init; }

    public string? Label { get; init; }

    public required IReadOnlyList<SelectListItem> Items { get; init; }

    public string? Placeholder { get; init; }

    public int Rows { get; init; }

    public string? Autocomplete { get; init; }

    public string? Lang { get; init; }

    public int? Limit { get; init; }

    public string? Accept { get; init; }

    public string Id => IdOf(Name);

    // Not Metadata.IsRequired: that is true of every plain number and tick box.
    public bool IsRequired => property.Metadata.ValidatorMetadata.Any(rule => rule is RequiredAttribute || (rule is RangeAttribute && Kind == FieldKind.Checkbox));

    private string LabelText => Label ?? property.Metadata.DisplayName ?? property.Metadata.PropertyName ?? Name;

    public IReadOnlyList<string> Values => Kind == FieldKind.Password ? [] : Entry?.RawValue switch
    {
        string[] several => several,
        string one => [one],
        _ => property.Model switch
        {
            null => [],
            string text => [text],
            System.Collections.IEnumerable several => [.. several.Cast<object>().Select(Text)],
            var one => [Text(one)],
        },
    };

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static FieldKind KindOf(ModelMetadata metadata) => metadata.UnderlyingOrModelType switch
    {
        var t when t == typeof(bool) => FieldKind.Checkbox,
        var t when t == typeof(DateOnly) => FieldKind.Date,
        var t when t == typeof(DateTime) => FieldKind.DateTime,
        var t when t == typeof(TimeOnly) => FieldKind.Time,
        var t when t == typeof(int) || t == typeof(long) => FieldKind.Number,
        var t when typeof(Microsoft.AspNetCore.Http.IFormFile).IsAssignableFrom(t) => FieldKind.File,
        _ => FieldKind.Text,
    };

    public IHtmlContent Build()
    {
        var errors = Entry?.Errors.Select(e => e.ErrorMessage).Where(m => m.Length > 0).ToList() ?? [];
        var grouped = Kind is FieldKind.Radio or FieldKind.Checkboxes;
        var field = new TagBuilder(grouped ? "fieldset" : "div");
        field.AddCssClass(errors.Count > 0 ? "field field--error" : "field");
        var describedBy = string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", errors.Count == 0 ? null : $"{Id}-error" }.OfType<string>());
        if (Kind != FieldKind.Checkbox)
        {
            field.InnerHtml.AppendHtml(grouped ? Elements.Of("legend", "field__legend", LabelContent()) : LabelFor());
        }

        if (Hint is not null)
        {
            field.InnerHtml.AppendHtml(Elements.Of("p", "field__hint", new StringHtmlContent(Hint), ("id", $"{Id}-hint")));
        }

        if (errors.Count > 0)
        {
            field.InnerHtml.AppendHtml(Elements.Of("p", "field__error", new StringHtmlContent(string.Join(" ", errors)), ("id", $"{Id}-error")));
        }

        field.InnerHtml.AppendHtml(new FieldControl(this, describedBy, errors.Count > 0).Build());
        if (Limit is { } limit)
        {
            field.InnerHtml.AppendHtml(Elements.Of("p", "field__foot", Elements.Of("span", "counter", new StringHtmlContent(words["Field.Limit", limit]), ("id", $"{Id}-counter"))));
        }

        return field;
    }

    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        Won won => won.Friendly(CultureInfo.CurrentUICulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private TagBuilder LabelFor() => Elements.Of("label", "field__label", LabelContent(), ("for", Id));

    public IHtmlContent LabelContent()
    {
        var content = new HtmlContentBuilder().Append(LabelText);
        return IsRequired
            ? content.AppendHtml(" ").AppendHtml(Elements.Of("span", "field__required", new StringHtmlContent(words["Field.Required"])))
            : content;
    }
}
