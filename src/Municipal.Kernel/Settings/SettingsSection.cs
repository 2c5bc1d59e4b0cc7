namespace Municipal.Kernel;

/// <summary>A class of settings contributed by a feature: a flat page of values with defaults.</summary>
/// <param name="Name">Its name in recipes and in the table: the class name without <c>Settings</c>.</param>
/// <param name="Type">The class.</param>
/// <param name="Source">Where its labels are: <c>Settings.{Name}</c> and <c>Settings.{Name}.{Property}</c>.</param>
public sealed record SettingsSection(string Name, Type Type, Type Source)
{
    /// <summary>The section's title.</summary>
    public Phrase Title => new(Source, $"Settings.{Name}");

    /// <summary>Describes a settings class.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="source">The module's texts.</param>
    /// <returns>The section.</returns>
    public static SettingsSection Of<T>(Type source) where T : class, new() => new(NameOf(typeof(T)), typeof(T), source);

    /// <summary>The section name of a settings class.</summary>
    /// <param name="type">A class whose name ends in <c>Settings</c>.</param>
    /// <returns>The name.</returns>
    public static string NameOf(Type type) => type.Name.EndsWith("Settings", StringComparison.Ordinal)
        ? type.Name[..^"Settings".Length]
        : throw new CatalogException($"{type.Name} is contributed as settings; its name must end in 'Settings'.");
}

/// <summary>One stored settings section.</summary>
public sealed class SettingsRow
{
    /// <summary>The section's name.</summary>
    public required string Section { get; init; }

    /// <summary>The values as JSON.</summary>
    public required string Json { get; set; }
}
