using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Municipal.Kernel;

/// <summary>
/// Fills <c>[variables('x')]</c>, <c>[parameters('x')]</c>, <c>[id('key')]</c> and <c>[day('-20')]</c> into a step's strings.
/// One pass: what a value contains is never looked at again, so a value cannot smuggle an expression in. Nothing else exists;
/// there are no scripts in recipes. One bracket more, <c>[[day('7')]</c>, stands for the text itself without that bracket.
/// Lines stay where they are, because JSON strings hold no line breaks.
/// </summary>
internal static partial class RecipeVariables
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static byte[] Fill(RecipeStepText step, Guid tenant, DateOnly today, IReadOnlyDictionary<string, string> parameters)
    {
        var reader = new Utf8JsonReader(step.Json.Span, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        var output = new ArrayBufferWriter<byte>(step.Json.Length + 256);
        var copied = 0;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.String || reader.GetString() is not { } text || !text.Contains("('", StringComparison.Ordinal))
            {
                continue;
            }

            var line = step.Line + step.Json.Span[..(int)reader.TokenStartIndex].Count((byte)'\n');
            var filled = Place().Replace(text, match => match.Groups["more"].Length > 0 ? match.Value[1..] : ValueOf(match, step, line, tenant, today, parameters));
            output.Write(step.Json.Span[copied..(int)reader.TokenStartIndex]);
            output.Write(Encoding.UTF8.GetBytes($"\"{Encoder.Encode(filled)}\""));
            copied = (int)reader.BytesConsumed;
        }

        output.Write(step.Json.Span[copied..]);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Makes what people wrote safe to stand in a recipe: what looks like an expression comes back as the text it is.</summary>
    public static JsonNode? Escape(JsonNode? node) => node switch
    {
        JsonObject branch => new JsonObject(branch.Select(p => KeyValuePair.Create(p.Key, Escape(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Escape)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Place().Replace(value.GetValue<string>(), "[$0"),
        _ => node?.DeepClone(),
    };

    /// <summary>The same key gives the same id at the same tenant, on every run.</summary>
    public static Guid IdOf(Guid tenant, string key)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData([.. tenant.ToByteArray(), .. Encoding.UTF8.GetBytes(key)], hash);
        return new Guid(hash[..16]);
    }

    private static string ValueOf(Match match, RecipeStepText step, int line, Guid tenant, DateOnly today, IReadOnlyDictionary<string, string> parameters)
    {
        var argument = match.Groups["argument"].Value;
        return match.Groups["function"].Value switch
        {
            "variables" => step.Variables.GetValueOrDefault(argument) ?? throw Unknown($"The recipe has no variable '{argument}'."),
            "parameters" => parameters.GetValueOrDefault(argument) ?? throw Unknown($"The parameter '{argument}' was not given."),
            "id" => IdOf(tenant, argument).ToString(),
            "day" when int.TryParse(argument, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) =>
                today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            var function => throw Unknown($"'{function}('{argument}')' is not a function of recipes. Known: variables('x'), parameters('x'), id('key'), day('-20')."),
        };

        RecipeException Unknown(string message) => new(new RecipeProblem(step.File, line, 1, message));
    }

    [GeneratedRegex(@"(?<more>\[*)\[(?<function>[a-z]+)\('(?<argument>[^']*)'\)\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Place();
}
