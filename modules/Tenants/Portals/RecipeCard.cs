using System.Text.Json;

namespace Municipal.Tenants.Portals;

/// <summary>A recipe as a choice: which features it switches on and, by step name, what it brings besides.</summary>
internal sealed record RecipeCard(string Name, LocalizedText Title, LocalizedText Description, bool IsDemo, IReadOnlyList<Feature> Features, IReadOnlyList<string> Steps)
{
    private static readonly string[] Settings = ["feature", "theme", "settings", "roles"];

    public static RecipeCard Of(Recipe recipe, ModuleCatalog catalog)
    {
        var chosen = recipe.Steps.Where(s => s.Name == "feature").SelectMany(Enabled).Where(f => catalog.Find(f) is not null);
        var closed = catalog.Close(chosen, recipe.IsCity);
        return new RecipeCard(
            recipe.Name, recipe.DisplayName, recipe.Description, recipe.IsDemo,
            [.. catalog.Features.Where(f => !f.AlwaysOn && closed.Contains(f.Id))],
            [.. recipe.Steps.Select(s => s.Name).Distinct().Except(Settings)]);
    }

    private static IReadOnlyList<string> Enabled(RecipeStepText step)
    {
        using var json = JsonDocument.Parse(step.Json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return json.RootElement.TryGetProperty("enable", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
            : [];
    }
}
