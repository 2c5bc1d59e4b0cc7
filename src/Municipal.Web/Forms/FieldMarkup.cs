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
    private readonly string _name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(property.Name);
    private ModelStateEntry? Entry => view.ViewData.ModelState.TryGetValue(_name, out var entry) ? entry : null;

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

    private string Id => IdOf(_name);

    // Not Metadata.IsRequired: that is true of every plain number and tick box.
    private bool IsRequired => property.Metadata.ValidatorMetadata.Any(rule => rule is RequiredAttribute || (rule is RangeAttribute && Kind == FieldKind.Checkbox));

    private string LabelText => Label ?? property.Metadata.DisplayName ?? property.Metadata.PropertyName ?? _name;

    private IReadOnlyList<string> Values => Kind == FieldKind.Password ? [] : Entry?.RawValue switch
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
            field.InnerHtml.AppendHtml(grouped ? Element("legend", "field__legend", LabelContent()) : LabelFor());
        }

        if (Hint is not null)
        {
            field.InnerHtml.AppendHtml(Element("p", "field__hint", new StringHtmlContent(Hint), ("id", $"{Id}-hint")));
        }

        if (errors.Count > 0)
        {
            field.InnerHtml.AppendHtml(Element("p", "field__error", new StringHtmlContent(string.Join(" ", errors)), ("id", $"{Id}-error")));
        }

        field.InnerHtml.AppendHtml(Control(describedBy, errors.Count > 0));
        if (Limit is { } limit)
        {
            field.InnerHtml.AppendHtml(Element("p", "field__foot", Element("span", "counter", new StringHtmlContent(words["Field.Limit", limit]), ("id", $"{Id}-counter"))));
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

    private IHtmlContent Control(string describedBy, bool invalid) => Kind switch
    {
        FieldKind.TextArea => TextArea(describedBy, invalid),
        FieldKind.Select => Select(describedBy, invalid),
        FieldKind.Radio or FieldKind.Checkboxes => Choices(),
        FieldKind.Checkbox => SingleCheckbox(describedBy),
        FieldKind.Money => Money(describedBy, invalid),
        _ => Input(describedBy, invalid),
    };

    private TagBuilder Input(string describedBy, bool invalid)
    {
        var (type, mode) = Kind switch
        {
            FieldKind.Email => ("email", "email"),
            FieldKind.Password => ("password", null),
            FieldKind.Number => ("text", "numeric"),
            FieldKind.Date => ("date", null),
            FieldKind.DateTime => ("datetime-local", null),
            FieldKind.Time => ("time", null),
            FieldKind.Colour => ("color", null),
            FieldKind.File => ("file", null),
            _ => ("text", (string?)null),
        };
        var input = Common("input", "input", describedBy, invalid);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = type;
        if (mode is not null)
        {
            input.Attributes["inputmode"] = mode;
        }

        if (Kind == FieldKind.File)
        {
            if (Accept is not null)
            {
                input.Attributes["accept"] = Accept;
            }
        }
        else if (Values is [var value, ..])
        {
            input.Attributes["value"] = value;
        }

        return input;
    }

    private TagBuilder TextArea(string describedBy, bool invalid)
    {
        var area = Common("textarea", "textarea", describedBy, invalid);
        area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        area.InnerHtml.AppendHtml("\n").Append(Values is [var typed, ..] ? typed : "");
        return area;
    }

    private TagBuilder Select(string describedBy, bool invalid)
    {
        var select = Common("select", "select", describedBy, invalid);
        if (Placeholder is not null)
        {
            select.InnerHtml.AppendHtml(Element("option", null, new StringHtmlContent(Placeholder), ("value", "")));
        }

        foreach (var item in Items)
        {
            var option = Element("option", null, new StringHtmlContent(item.Text), ("value", item.Value));
            if (Values.Contains(item.Value, StringComparer.OrdinalIgnoreCase))
            {
                option.Attributes["selected"] = "";
            }

            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    private TagBuilder Choices()
    {
        var list = new TagBuilder("div");
        list.AddCssClass("choices");
        foreach (var (item, index) in Items.Select((item, index) => (item, index)))
        {
            // The first choice bears the field's id, so that the error summary can lead to it.
            var id = index == 0 ? Id : $"{Id}-{index}";
            list.InnerHtml.AppendHtml(Choice(id, Kind == FieldKind.Radio ? "radio" : "checkbox", item.Value, Values.Contains(item.Value, StringComparer.OrdinalIgnoreCase), new StringHtmlContent(item.Text)));
        }

        return list;
    }

    private TagBuilder SingleCheckbox(string describedBy)
    {
        // Without a hidden twin: an unticked box sends nothing, and a missing bool binds to false.
        return Choice(Id, "checkbox", "true", Values.Contains("true", StringComparer.OrdinalIgnoreCase), LabelContent(), describedBy);
    }

    private TagBuilder Choice(string id, string type, string value, bool isOn, IHtmlContent label, string describedBy = "")
    {
        var input = Element("input", null, HtmlString.Empty, ("type", type), ("name", _name), ("value", value), ("id", id));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        if (describedBy.Length > 0)
        {
            input.Attributes["aria-describedby"] = describedBy;
        }

        if (isOn)
        {
            input.Attributes["checked"] = "";
        }

        return Element("label", "choice", new HtmlContentBuilder().AppendHtml(input).AppendHtml(Element("span", "choice__label", label)), ("for", id));
    }

    private IHtmlContent Money(string describedBy, bool invalid)
    {
        var input = Input(describedBy, invalid);
        input.AddCssClass("input--number");
        input.Attributes["inputmode"] = "text";
        input.Attributes["autocomplete"] = "off";
        input.Attributes["data-echo"] = $"{Id}-echo";
        var echo = Values is [var typed, ..] && Won.TryParse(typed, out var won) ? "= " + won.Exact(CultureInfo.CurrentUICulture) : "";
        return new HtmlContentBuilder().AppendHtml(input).AppendHtml(Element("output", "money-echo", new StringHtmlContent(echo), ("for", Id), ("id", $"{Id}-echo")));
    }

    private TagBuilder Common(string tag, string cssClass, string describedBy, bool invalid)
    {
        var control = Element(tag, cssClass, HtmlString.Empty, ("id", Id), ("name", _name));
        if (describedBy.Length > 0)
        {
            control.Attributes["aria-describedby"] = describedBy;
        }

        if (invalid)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        if (IsRequired)
        {
            control.Attributes["required"] = "";
        }

        if (Limit is { } limit)
        {
            control.Attributes["data-counter"] = $"{Id}-counter";
            control.Attributes["data-limit"] = limit.ToString(CultureInfo.InvariantCulture);
        }

        if (Autocomplete is not null)
        {
            control.Attributes["autocomplete"] = Autocomplete;
        }

        if (Lang is not null)
        {
            control.Attributes["lang"] = Lang;
        }

        return control;
    }

    private TagBuilder LabelFor() => Element("label", "field__label", LabelContent(), ("for", Id));

    private IHtmlContent LabelContent()
    {
        var content = new HtmlContentBuilder().Append(LabelText);
        return IsRequired
            ? content.AppendHtml(" ").AppendHtml(Element("span", "field__required", new StringHtmlContent(words["Field.Required"])))
            : content;
    }

    private static TagBuilder Element(string tag, string? cssClass, IHtmlContent content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var element = new TagBuilder(tag);
        if (cssClass is not null)
        {
            element.AddCssClass(cssClass);
        }

        foreach (var (name, value) in attributes)
        {
            element.Attributes[name] = value ?? "";
        }

        element.InnerHtml.AppendHtml(content);
        return element;
    }
}
