using System.Globalization;
using Municipal.Voting.Drawing;

namespace Municipal.Voting.Commands;

/// <summary>A draw in lines for people.</summary>
internal static class DrawLines
{
    public static async Task WriteAsync(TextWriter output, PublishedDraw draw)
    {
        await output.WriteLineAsync($"{draw.Panels.Length} panels of {draw.Size} from {draw.Candidates.Length} candidates, {Word(draw.Method)}");
        await output.WriteLineAsync($"chances from {Share(draw.Smallest)} to {Share(draw.Largest)}; no draw with these quotas can make the smallest larger than {Share(draw.Bound)}");
        await output.WriteLineAsync($"panels sha256 {draw.PanelsSha256}");
        if (draw is not { Panel: { } panel, Number: { } number })
        {
            await output.WriteLineAsync("Nobody is drawn yet: publish what --json writes, then give the public number by --seed.");
            return;
        }

        await output.WriteLineAsync($"public number {draw.Seed} picks panel {number}:");
        var features = draw.Candidates.ToDictionary(c => c.Id, c => string.Join(", ", c.Features), StringComparer.Ordinal);
        foreach (var id in panel)
        {
            await output.WriteLineAsync($"{id,-16} {Share(draw.Probabilities[id]),8}  {features[id]}");
        }
    }

    public static string Word(DrawMethod method) => method == DrawMethod.Maximin ? "maximin" : "leximin";

    private static string Share(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0##} %");
}
