namespace Municipal.Kernel;

/// <summary><c>{ "name": "recipes", "values": ["gu-light"] }</c>; put in place when the file is opened.</summary>
public sealed record RecipesStepModel : RecipeStepModel
{
    /// <summary>Names of the recipes to include.</summary>
    public required IReadOnlyList<string> Values { get; init; }
}
