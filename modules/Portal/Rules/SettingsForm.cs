using System.Globalization;
using System.Reflection;

namespace Municipal.Portal.Rules;

/// <summary>Between a settings object and the texts of its form.</summary>
internal static class SettingsForm
{
    /// <summary>What the form shows for a field: a text that <see cref="Write"/> reads back to the same value.</summary>
    public static string Read(SettingsField field, object settings)
    {
        var value = field.Property.GetValue(settings);
        return field.Kind switch
        {
            SettingKind.Korean => ((LocalizedText)value!).Ko ?? "",
            SettingKind.English => ((LocalizedText)value!).En ?? "",
            SettingKind.Yes => value is true ? "true" : "",
            SettingKind.Lines => string.Join('\n', (IEnumerable<string>?)value ?? []),
            _ => value switch
            {
                null => "",
                Won won => won.Amount.ToString("N0", CultureInfo.InvariantCulture),
                DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString() ?? "",
            },
        };
    }

    /// <summary>Puts what was typed into the settings.</summary>
    /// <returns>What is wrong with the text; the settings then keep what they had.</returns>
    public static SettingProblem? Write(SettingsField field, object settings, string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0 && !field.MayBeEmpty && field.Kind != SettingKind.Yes)
        {
            return SettingProblem.Missing;
        }

        if (!TryValue(field, settings, text, out var value))
        {
            return field.Kind switch { SettingKind.Number => SettingProblem.Number, SettingKind.Money => SettingProblem.Won, _ => SettingProblem.Other };
        }

        field.Property.SetValue(settings, value);
        return null;
    }

    private static bool TryValue(SettingsField field, object settings, string text, out object? value)
    {
        value = null;
        switch (field.Kind)
        {
            case SettingKind.Korean or SettingKind.English:
                var both = (LocalizedText)field.Property.GetValue(settings)!;
                value = field.Kind == SettingKind.Korean ? both with { Ko = text } : both with { En = text.Length == 0 ? null : text };
                return true;
            case SettingKind.Line or SettingKind.Text:
                value = text.Length == 0 && MayBeNull(field.Property) ? null : text;
                return true;
            case SettingKind.Yes:
                value = text == "true";
                return text is "true" or "";
            case SettingKind.Lines:
                string[] lines = [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
                value = field.ValueType == typeof(List<string>) ? lines.ToList() : lines;
                return true;
            default:
                return text.Length == 0 || TryOne(field.ValueType, text, out value);
        }
    }

    private static bool TryOne(Type type, string text, out object? value)
    {
        const NumberStyles Whole = NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands;
        value = type switch
        {
            _ when type == typeof(int) => int.TryParse(text, Whole, CultureInfo.InvariantCulture, out var number) ? number : null,
            _ when type == typeof(long) => long.TryParse(text, Whole, CultureInfo.InvariantCulture, out var number) ? number : null,
            _ when type == typeof(Won) => Won.TryParse(text, out var won) ? won : null,
            _ when type == typeof(DateOnly) => DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            // A number is a name of nothing, though Enum.TryParse would take it.
            _ => Enum.GetNames(type).Contains(text, StringComparer.Ordinal) ? Enum.Parse(type, text) : null,
        };
        return value is not null;
    }

    private static bool MayBeNull(PropertyInfo property) => new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
}

/// <summary>What is wrong with a text, as Web's <c>Validation.…</c> sentences name it.</summary>
internal enum SettingProblem
{
    Missing,
    Number,
    Won,
    Other,
}
