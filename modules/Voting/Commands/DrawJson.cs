using System.Text.Json;
using Municipal.Voting.Drawing;
using Municipal.Voting.Pabulib;

namespace Municipal.Voting.Commands;

/// <summary>A published draw as JSON, a line for each probability, quota, candidate and panel.</summary>
internal static class DrawJson
{
    public static string Of(PublishedDraw draw) => Lines("{", "}", "  ",
        JsonSerializer.SerializeToElement(draw, KernelJson.Options).EnumerateObject().Select(m => $"{Compact(m.Name)}: {Value(m.Value)}"));

    /// <summary>Reads what <see cref="Of"/> wrote.</summary>
    /// <exception cref="PbException">It is not a published draw; the exception says where.</exception>
    public static PublishedDraw Read(string text)
    {
        try
        {
            var draw = JsonSerializer.Deserialize<PublishedDraw>(text.TrimStart('\uFEFF'), KernelJson.Options);
            return draw is { Probabilities: not null, PanelsSha256: not null, Quotas.IsDefault: false, Candidates.IsDefault: false, Panels.IsDefault: false }
                && draw.Quotas.All(q => q is { Category: not null, Feature: not null })
                && draw.Candidates.All(c => c is { Id: not null, Features.IsDefault: false })
                && draw.Panels.All(p => !p.IsDefault && p.All(id => id is not null))
                ? draw : throw new PbException(1, 1, "This is not a published draw: something in it is empty.");
        }
        catch (JsonException wrong)
        {
            throw new PbException((int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1, $"This is not a published draw. {wrong.Message}");
        }
    }

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Lines("{", "  }", "    ", value.EnumerateObject().Select(m => $"{Compact(m.Name)}: {Compact(m.Value)}")),
        JsonValueKind.Array when value.EnumerateArray().Any(v => v.ValueKind is JsonValueKind.Object or JsonValueKind.Array) =>
            Lines("[", "  ]", "    ", value.EnumerateArray().Select(Compact)),
        _ => Compact(value),
    };

    private static string Lines(string open, string close, string indent, IEnumerable<string> lines) => $"{open}\n{string.Join(",\n", lines.Select(l => indent + l))}\n{close}";

    private static string Compact<T>(T value) => JsonSerializer.Serialize(value, KernelJson.Options);
}
