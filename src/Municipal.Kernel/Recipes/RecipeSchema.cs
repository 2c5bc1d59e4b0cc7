using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Kernel;

/// <summary>
/// Describes recipes as a JSON schema, for editors that complete and check while a recipe is written. Made from the same classes
/// that read recipes, so the two cannot drift apart.
/// </summary>
/// <param name="catalog">Knows the steps.</param>
/// <param name="services">Makes them, to ask for their shape.</param>
public sealed class RecipeSchema(ModuleCatalog catalog, IServiceScopeFactory services)
{
    private static readonly JsonSchemaExporterOptions Exporting = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    /// <summary>Writes the schema.</summary>
    /// <returns>A JSON schema, draft 2020-12.</returns>
    public string Write()
    {
        using var scope = services.CreateScope();
        var steps = catalog.All<RecipeStepContribution>().Select(s => s.Contribution).OrderBy(s => s.Name, StringComparer.Ordinal)
            .Select(s => StepOf(s.Name, ((IRecipeStep)scope.ServiceProvider.GetRequiredService(s.ServiceType)).Model))
            .Append(StepOf("recipes", typeof(RecipesStepModel)))
            .ToArray();
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Recipe",
            ["type"] = "object",
            ["required"] = new JsonArray("name", "steps"),
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["$schema"] = Of("string"), ["name"] = Of("string"), ["displayName"] = Text(), ["description"] = Text(), ["version"] = Of("string"),
                ["author"] = Of("string"), ["website"] = Of("string"), ["issetuprecipe"] = Of("boolean"), ["isdemo"] = Of("boolean"), ["iscity"] = Of("boolean"),
                ["variables"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = Of("string") },
                ["steps"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["anyOf"] = new JsonArray(steps) } },
            },
        };
        return schema.ToJsonString(KernelJson.Readable) + "\n";
    }

    private static JsonObject StepOf(string name, Type model)
    {
        var schema = KernelJson.Options.GetJsonSchemaAsNode(model, Exporting).AsObject();
        schema["properties"]!["name"] = new JsonObject { ["const"] = name };
        var required = schema["required"]?.AsArray() ?? [];
        schema["required"] = new JsonArray([JsonValue.Create("name"), .. required.Select(r => r!.DeepClone())]);
        return schema;
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        if ((Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type) == typeof(LocalizedText))
        {
            return Text();
        }

        // A string may be an expression such as [day('7')], which no format would let pass.
        if (schema is JsonObject described)
        {
            described.Remove("format");
            described.Remove("pattern");
        }

        return schema;
    }

    private static JsonObject Of(string type) => new() { ["type"] = type };

    private static JsonObject Text() => new()
    {
        ["anyOf"] = new JsonArray(
            Of("string"),
            new JsonObject
            {
                ["type"] = "object", ["required"] = new JsonArray("ko"), ["additionalProperties"] = false,
                ["properties"] = new JsonObject { ["ko"] = Of("string"), ["en"] = Of("string") },
            }),
    };
}
