namespace Municipal.Kernel;

/// <summary>A value that stands after a verb by its name.</summary>
/// <param name="Name">With its dashes, such as <c>--rule</c>.</param>
/// <param name="Value">What it takes, as shown in <c>--help</c>; null where it is a switch without a value.</param>
/// <param name="Description">One English sentence.</param>
public sealed record VerbOption(string Name, string? Value, string Description)
{
    /// <summary>Whether the verb cannot do without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it may stand several times.</summary>
    public bool Repeats { get; init; }

    /// <summary>The values it can have; empty where any text will do.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];
}
