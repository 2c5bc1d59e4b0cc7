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
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var at = reader.TokenStartIndex;
            var property = reader.GetString()!;
            if (!seen.Add(property))
            {
                throw At(file, content, at, $"'{property}' is there twice.");
            }

            reader.Read();
            if (property is "$schema" or "author" or "website")
            {
                Text(ref reader, file, content, property);
                continue;
            }

            recipe = property switch
            {
                "name" => recipe with { Name = Text(ref reader, file, content, property) },
                "displayName" => recipe with { DisplayName = Words(ref reader, file, content) },
                "description" => recipe with { Description = Words(ref reader, file, content) },
                "version" => recipe with { Version = Text(ref reader, file, content, property) },
                "issetuprecipe" => recipe with { IsSetup = Flag(ref reader, file, content, property) },
                "isdemo" => recipe with { IsDemo = Flag(ref reader, file, content, property) },
                "iscity" => recipe with { IsCity = Flag(ref reader, file, content, property) },
                "variables" => ReadVariables(ref reader, recipe, file, content, variables),
                "steps" => recipe with { Steps = ReadSteps(ref reader, file, content, variables) },
                _ => throw At(file, content, at, $"'{property}' is not a property of a recipe. Known: name, displayName, description, version, author, website, issetuprecipe, isdemo, iscity, variables, steps."),
            };
        }

        // Anything after the recipe is refused by the JSON reader here.
        reader.Read();
        return recipe.Name.Length == 0 ? throw At(file, content, 0, "A recipe needs a \"name\".")
            : !seen.Contains("steps") ? throw At(file, content, 0, "A recipe needs \"steps\".")
            : recipe;
    }

    private static string Text(ref Utf8JsonReader reader, string file, ReadOnlyMemory<byte> content, string property) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw At(file, content, reader.TokenStartIndex, $"'{property}' is a text: \"…\".");

    private static LocalizedText Words(ref Utf8JsonReader reader, string file, ReadOnlyMemory<byte> content)
    {
        var start = (int)reader.TokenStartIndex;
        try
        {
            return JsonSerializer.Deserialize<LocalizedText>(ref reader, KernelJson.Options);
        }
        catch (JsonException broken)
        {
            throw new RecipeException(new RecipeProblem(file, LineOf(content.Span, start) + (broken.LineNumber ?? 0), 1, Plain(broken)));
        }
    }

    private static bool Flag(ref Utf8JsonReader reader, string file, ReadOnlyMemory<byte> content, string property) =>
        reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : throw At(file, content, reader.TokenStartIndex, $"'{property}' is true or false.");

    private static Recipe ReadVariables(ref Utf8JsonReader reader, Recipe recipe, string file, ReadOnlyMemory<byte> content, Dictionary<string, string> variables)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw At(file, content, reader.TokenStartIndex, "'variables' is an object of texts: { \"year\": \"2028\" }.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (at, name) = (reader.TokenStartIndex, reader.GetString()!);
            reader.Read();
            if (!variables.TryAdd(name, Text(ref reader, file, content, name)))
            {
                throw At(file, content, at, $"The variable '{name}' is there twice.");
            }
        }

        return recipe;
    }

    private static List<RecipeStepText> ReadSteps(ref Utf8JsonReader reader, string file, ReadOnlyMemory<byte> content, Dictionary<string, string> variables)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw At(file, content, reader.TokenStartIndex, "'steps' is a list: [ { \"name\": \"feature\", … } ].");
        }

        var steps = new List<RecipeStepText>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw At(file, content, start, "A step is an object: { \"name\": \"feature\", … }.");
            }

            reader.Skip();
            var json = content[start..(int)reader.BytesConsumed];
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            if (!document.RootElement.TryGetProperty("name", out var name) || name.ValueKind != JsonValueKind.String)
            {
                throw At(file, content, start, "A step needs a \"name\".");
            }

            steps.Add(new RecipeStepText(name.GetString()!, file, LineOf(content.Span, start), json, variables));
        }

        return steps;
    }

    private static RecipeException At(string file, ReadOnlyMemory<byte> content, long index, string message)
    {
        var before = content.Span[..(int)index];
        return new RecipeException(new RecipeProblem(file, LineOf(content.Span, (int)index), before.Length - before.LastIndexOf((byte)'\n'), message));
    }

    private static int LineOf(ReadOnlySpan<byte> content, int index) => content[..index].Count((byte)'\n') + 1;
}
