namespace Municipal.Kernel;

/// <summary>An ordered list of steps that set a tenant up, read from a file and checked for shape.</summary>
public sealed record Recipe
{
    /// <summary>The name that commands and other recipes use.</summary>
    public required string Name { get; init; }

    /// <summary>The name people choose by.</summary>
    public LocalizedText DisplayName { get; init; }

    /// <summary>What a portal made from it has.</summary>
    public LocalizedText Description { get; init; }

    /// <summary>The recipe's own version.</summary>
    public string Version { get; init; } = "1.0";

    /// <summary>Whether it may set up a new portal; others only add to one.</summary>
    public bool IsSetup { get; init; }

    /// <summary>Whether it makes a demonstration, which alone may carry accounts.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Whether it makes the city's portal.</summary>
    public bool IsCity { get; init; }

    /// <summary>The steps, includes already in place.</summary>
    public IReadOnlyList<RecipeStepText> Steps { get; init; } = [];
}

/// <summary>One step as written, with its place for error messages.</summary>
/// <param name="Name">The step's name.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">The line it begins at, from 1.</param>
/// <param name="Json">The step's object, variables not yet filled in.</param>
/// <param name="Variables">The variables of its file.</param>
public sealed record RecipeStepText(string Name, string File, int Line, ReadOnlyMemory<byte> Json, IReadOnlyDictionary<string, string> Variables);

/// <summary>Something wrong in a recipe, with its place.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in bytes, from 1.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record RecipeProblem(string File, long Line, long Column, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}

/// <summary>A recipe cannot be read or run; nothing was changed.</summary>
/// <param name="problems">All that was found.</param>
public sealed class RecipeException(params IReadOnlyList<RecipeProblem> problems) : Exception(string.Join('\n', problems))
{
    /// <summary>All that was found.</summary>
    public IReadOnlyList<RecipeProblem> Problems { get; } = problems;
}
