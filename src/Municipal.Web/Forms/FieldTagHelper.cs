using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Municipal.Web;

/// <summary>
/// <c>&lt;field for="Input.Title" hint="…" /&gt;</c>: label, hint, error and control of one property, tied together for screen
/// readers, holding what was typed. The label is the property's <c>[Display(Name = "key")]</c> in the module's texts.
/// </summary>
/// <param name="localizers">Web's own words.</param>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IStringLocalizerFactory localizers) : TagHelper
{
    /// <summary>The property.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>What kind of control; found from the property's type where not said.</summary>
    public FieldKind Kind { get; set; }

    /// <summary>A finished sentence under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>A finished label, where the property's own does not fit.</summary>
    public string? Label { get; set; }

    /// <summary>Choices for a select or for radio buttons.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>First, empty choice of a select.</summary>
    public string? Placeholder { get; set; }

    /// <summary>Lines of a text area.</summary>
    public int Rows { get; set; } = 6;

    /// <summary>The <c>autocomplete</c> token.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>The language of what is typed, where it is not the page's.</summary>
    public string? Lang { get; set; }

    /// <summary>Most characters, counted as people count them; shown by a counter and checked by the server, never cut off while typing.</summary>
    public int? Limit { get; set; }

    /// <summary>File types a file field offers.</summary>
    public string? Accept { get; set; }

    /// <summary>The view, given by Razor.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldMarkup(For, ViewContext, localizers.Create(typeof(Texts)))
        {
            Kind = Kind == FieldKind.Auto ? FieldMarkup.KindOf(For.Metadata) : Kind,
            Hint = Hint, Label = Label, Items = [.. Items ?? []], Placeholder = Placeholder, Rows = Rows, Autocomplete = Autocomplete, Lang = Lang, Limit = Limit, Accept = Accept,
        };
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(field.Build());
    }
}

/// <summary>Kinds of control.</summary>
public enum FieldKind
{
    /// <summary>Found from the property's type.</summary>
    Auto,

    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines.</summary>
    TextArea,

    /// <summary>A mail address.</summary>
    Email,

    /// <summary>A password; never shown again.</summary>
    Password,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A day and a time of day.</summary>
    DateTime,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>Won, typed as people write it, with the amount read back.</summary>
    Money,

    /// <summary>A colour.</summary>
    Colour,

    /// <summary>One of a list.</summary>
    Select,

    /// <summary>One of a few, all visible.</summary>
    Radio,

    /// <summary>Any of a few.</summary>
    Checkboxes,

    /// <summary>Yes or no.</summary>
    Checkbox,

    /// <summary>A file.</summary>
    File,
}
