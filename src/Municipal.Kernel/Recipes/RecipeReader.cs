using System.Text.Json;

namespace Municipal.Kernel;

/// <summary>Reads a recipe file: the frame strictly, each step as text with its line, so that later complaints can name it.</summary>
internal sealed class RecipeReader
{
    private static readonly JsonReaderOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = false };

    public static Recipe Read(string file, byte[] utf8)
    {
        // Windows editors put a byte order mark first; a file in a legacy Korean code page is refused by the JSON reader with its place.
        var content = utf8.AsMemory().Span.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? utf8.AsMemory(3) : utf8.AsMemory();
        try
        {
            return ReadFrame(file, content);
        }
        catch (JsonException broken)
        {
            throw new RecipeException(new RecipeProblem(file, (broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1, $"This is not valid JSON: {Plain(broken)}"));
        }
    }

    internal static string Plain(JsonException broken)
    {
        var message = broken.Message;
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        end = end < 0 ? message.IndexOf(" LineNumber:", StringComparison.Ordinal) : end;
        return end < 0 ? message : message[..end];
    }

    private static Recipe ReadFrame(string file, ReadOnlyMemory<byte> content)
    {
        var reader = new Utf8JsonReader(content.Span, Reading);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw At(file, content, reader.TokenStartIndex, "A recipe is an object: { \"name\": …, \"steps\": [ … ] }.");
        }

        var recipe = new Recipe { Name = "" };
        var steps = new List<RecipeStepText>();
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var at = reader.TokenStartIndex;
            var property = reader.GetString()!;
            reader.Read();
            recipe = property switch
            {
                "name" => recipe with { Name = reader.GetString() ?? "" },
                "displayName" => recipe with { DisplayName = JsonSerializer.Deserialize<LocalizedText>(ref reader, KernelJson.Options) },
                "description" => recipe with { Description = JsonSerializer.Deserialize<LocalizedText>(ref reader, KernelJson.Options) },
                "version" => recipe with { Version = reader.GetString() ?? "" },
                "issetuprecipe" => recipe with { IsSetup = reader.GetBoolean() },
                "isdemo" => recipe with { IsDemo = reader.GetBoolean() },
                "iscity" => recipe with { IsCity = reader.GetBoolean() },
                "$schema" or "author" or "website" => recipe,
                "variables" => ReadVariables(ref reader, recipe, variables),
                "steps" => ReadSteps(ref reader, recipe, file, content, steps, variables),
                _ => throw At(file, content, at, $"'{property}' is not a property of a recipe. Known: name, displayName, description, version, issetuprecipe, isdemo, iscity, variables, steps."),
            };
        }

        return recipe.Name.Length == 0
            ? throw At(file, content, 0, "A recipe needs a \"name\".")
            : recipe with { Steps = steps };
    }

    private static Recipe ReadVariables(ref Utf8JsonReader reader, Recipe recipe, Dictionary<string, string> variables)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            variables[name] = reader.GetString() ?? "";
        }

        return recipe;
    }

    private static Recipe ReadSteps(
        ref Utf8JsonReader reader, Recipe recipe, string file, ReadOnlyMemory<byte> content, List<RecipeStepText> steps, Dictionary<string, string> variables)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var json = content[start..(int)reader.BytesConsumed];
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            if (!document.RootElement.TryGetProperty("name", out var name) || name.ValueKind != JsonValueKind.String)
            {
                throw At(file, content, start, "A step needs a \"name\".");
            }

            steps.Add(new RecipeStepText(name.GetString()!, file, LineOf(content.Span, start), json, variables));
        }

        return recipe;
    }

    private static RecipeException At(string file, ReadOnlyMemory<byte> content, long index, string message)
    {
        var before = content.Span[..(int)index];
        return new RecipeException(new RecipeProblem(file, LineOf(content.Span, (int)index), before.Length - before.LastIndexOf((byte)'\n'), message));
    }

    private static int LineOf(ReadOnlySpan<byte> content, int index) => content[..index].Count((byte)'\n') + 1;
}
