namespace Municipal.Kernel;

/// <summary>One call of a verb: what the operator typed, and where the answer goes.</summary>
/// <param name="values">What was typed, by the name of argument or option; switches that were set have no value.</param>
/// <param name="json">Whether a program wants JSON instead of lines for people.</param>
/// <param name="output">Where the answer goes.</param>
/// <param name="error">Where goes what is wrong.</param>
public sealed class VerbCall(IReadOnlyDictionary<string, IReadOnlyList<string>> values, bool json, TextWriter output, TextWriter error)
{
    /// <summary>Whether a program wants JSON instead of lines for people.</summary>
    public bool Json { get; } = json;

    /// <summary>Where the answer goes.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Where goes what is wrong.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Whether an argument or option was given.</summary>
    /// <param name="name">As declared.</param>
    /// <returns>True where it was typed.</returns>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>What was given.</summary>
    /// <param name="name">As declared.</param>
    /// <returns>The (first) value; null where it was not typed.</returns>
    public string? Value(string name) => values.TryGetValue(name, out var all) ? all.Count > 0 ? all[0] : null : null;

    /// <summary>All that was given, for an option that repeats.</summary>
    /// <param name="name">As declared.</param>
    /// <returns>The values in the order of the command line.</returns>
    public IReadOnlyList<string> Values(string name) => values.TryGetValue(name, out var all) ? all : [];
}
