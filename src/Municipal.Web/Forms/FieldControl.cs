using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>Builds what is typed into or chosen from in a field.</summary>
/// <param name="field">The field.</param>
/// <param name="describedBy">Ids of the hint and the error.</param>
/// <param name="invalid">Whether the field has an error.</param>
internal sealed class FieldControl(FieldMarkup field, string describedBy, bool invalid)
{
    public IHtmlContent Build() => field.Kind switch
    {
        FieldKind.TextArea => TextArea(),
        FieldKind.Select => Select(),
        FieldKind.Radio or FieldKind.Checkboxes => Choices(),
        FieldKind.Checkbox => SingleCheckbox(),
        FieldKind.Money => Money(),
        _ => Input(),
    };

    private TagBuilder Input()
    {
        var (type, mode) = field.Kind switch
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
        var input = Common("input", "input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = type;
        if (mode is not null)
        {
            input.Attributes["inputmode"] = mode;
        }

        if (field.Kind == FieldKind.File)
        {
            if (field.Accept is not null)
            {
                input.Attributes["accept"] = field.Accept;
            }
        }
        else if (field.Values is [var value, ..])
        {
            input.Attributes["value"] = value;
        }

        return input;
    }

    private TagBuilder TextArea()
    {
        var area = Common("textarea", "textarea");
        area.Attributes["rows"] = field.Rows.ToString(CultureInfo.InvariantCulture);
        area.InnerHtml.AppendHtml("\n").Append(field.Values is [var typed, ..] ? typed : "");
        return area;
    }

    private TagBuilder Select()
    {
        var select = Common("select", "select");
        if (field.Placeholder is not null)
        {
            select.InnerHtml.AppendHtml(Elements.Of("option", null, new StringHtmlContent(field.Placeholder), ("value", "")));
        }

        foreach (var item in field.Items)
        {
            var option = Elements.Of("option", null, new StringHtmlContent(item.Text), ("value", item.Value));
            if (field.Values.Contains(item.Value, StringComparer.OrdinalIgnoreCase))
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
        foreach (var (item, index) in field.Items.Select((item, index) => (item, index)))
        {
            // The first choice bears the field's id, so that the error summary can lead to it.
            var id = index == 0 ? field.Id : $"{field.Id}-{index}";
            list.InnerHtml.AppendHtml(Choice(id, field.Kind == FieldKind.Radio ? "radio" : "checkbox", item.Value, field.Values.Contains(item.Value, StringComparer.OrdinalIgnoreCase), new StringHtmlContent(item.Text)));
        }

        return list;
    }

    private TagBuilder SingleCheckbox()
    {
        // Without a hidden twin: an unticked box sends nothing, and a missing bool binds to false.
        return Choice(field.Id, "checkbox", "true", field.Values.Contains("true", StringComparer.OrdinalIgnoreCase), field.LabelContent(), describedBy);
    }

    private TagBuilder Choice(string id, string type, string value, bool isOn, IHtmlContent label, string hints = "")
    {
        var input = Elements.Of("input", null, HtmlString.Empty, ("type", type), ("name", field.Name), ("value", value), ("id", id));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        if (hints.Length > 0)
        {
            input.Attributes["aria-describedby"] = hints;
        }

        if (isOn)
        {
            input.Attributes["checked"] = "";
        }

        return Elements.Of("label", "choice", new HtmlContentBuilder().AppendHtml(input).AppendHtml(Elements.Of("span", "choice__label", label)), ("for", id));
    }

    private IHtmlContent Money()
    {
        var input = Input();
        input.AddCssClass("input--number");
        input.Attributes["inputmode"] = "text";
        input.Attributes["autocomplete"] = "off";
        input.Attributes["data-echo"] = $"{field.Id}-echo";
        var echo = field.Values is [var typed, ..] && Won.TryParse(typed, out var won) ? "= " + won.Exact(CultureInfo.CurrentUICulture) : "";
        return new HtmlContentBuilder().AppendHtml(input).AppendHtml(Elements.Of("output", "money-echo", new StringHtmlContent(echo), ("for", field.Id), ("id", $"{field.Id}-echo")));
    }

    private TagBuilder Common(string tag, string cssClass)
    {
        var control = Elements.Of(tag, cssClass, HtmlString.Empty, ("id", field.Id), ("name", field.Name));
        if (describedBy.Length > 0)
        {
            control.Attributes["aria-describedby"] = describedBy;
        }

        if (invalid)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        if (field.IsRequired)
        {
            control.Attributes["required"] = "";
        }

        if (field.Limit is { } limit)
        {
            control.Attributes["data-counter"] = $"{field.Id}-counter";
            control.Attributes["data-limit"] = limit.ToString(CultureInfo.InvariantCulture);
        }

        if (field.Autocomplete is not null)
        {
            control.Attributes["autocomplete"] = field.Autocomplete;
        }

        if (field.Lang is not null)
        {
            control.Attributes["lang"] = field.Lang;
        }

        return control;
    }
}
