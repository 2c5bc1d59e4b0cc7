using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Municipal.Portal.Rules;

/// <summary>One input of a settings page: a property of the class, or one language of it.</summary>
/// <param name="Name">What the form calls it, such as <c>Address.En</c>.</param>
/// <param name="Kind">What is typed.</param>
/// <param name="Property">Where it goes.</param>
internal sealed record SettingsField(string Name, SettingKind Kind, PropertyInfo Property)
{
    private const int LongestLine = 200;

    /// <summary>The inputs of a settings class, in the order it declares them. What has no input keeps its value.</summary>
    public static IReadOnlyList<SettingsField> Of(Type settings) =>
        [.. settings.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p is { CanRead: true, CanWrite: true }).SelectMany(Of)];

    /// <summary>The type without the question mark.</summary>
    public Type ValueType => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    /// <summary>Whether nothing may be typed.</summary>
    public bool MayBeEmpty => Kind is SettingKind.Line or SettingKind.Text or SettingKind.Korean or SettingKind.English or SettingKind.Lines
        || Nullable.GetUnderlyingType(Property.PropertyType) is not null;

    private static IEnumerable<SettingsField> Of(PropertyInfo property)
    {
        if (property.PropertyType == typeof(LocalizedText))
        {
            return [new($"{property.Name}.Ko", SettingKind.Korean, property), new($"{property.Name}.En", SettingKind.English, property)];
        }

        return KindOf(property) is { } kind ? [new(property.Name, kind, property)] : [];
    }

    private static SettingKind? KindOf(PropertyInfo property) => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
    {
        var t when t == typeof(string) => IsLong(property) ? SettingKind.Text : SettingKind.Line,
        var t when t == typeof(int) || t == typeof(long) => SettingKind.Number,
        var t when t == typeof(Won) => SettingKind.Money,
        var t when t == typeof(bool) && property.PropertyType == t => SettingKind.Yes,
        var t when t == typeof(DateOnly) => SettingKind.Day,
        { IsEnum: true } => SettingKind.Choice,
        var t when t.IsAssignableFrom(typeof(string[])) && t.IsAssignableTo(typeof(IEnumerable<string>)) => SettingKind.Lines,
        var t when t == typeof(List<string>) => SettingKind.Lines,
        _ => null,
    };

    private static bool IsLong(PropertyInfo property) =>
        property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength > LongestLine
        || property.GetCustomAttribute<DataTypeAttribute>()?.DataType == DataType.MultilineText;
}

/// <summary>What is typed into a settings field.</summary>
internal enum SettingKind
{
    Line,
    Text,
    Korean,
    English,
    Number,
    Money,
    Yes,
    Day,
    Choice,
    Lines,
}
