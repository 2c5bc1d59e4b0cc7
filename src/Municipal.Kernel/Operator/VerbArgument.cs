namespace Municipal.Kernel;

/// <summary>A value that stands after a verb by its place.</summary>
/// <param name="Name">What it is called in <c>--help</c>, such as <c>FILE.pb</c>.</param>
/// <param name="Description">One English sentence.</param>
/// <param name="IsRequired">Whether the verb cannot do without it.</param>
public sealed record VerbArgument(string Name, string Description, bool IsRequired = true);
