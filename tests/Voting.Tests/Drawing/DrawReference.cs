using System.Text.Json;
using Municipal.Testing;
using Municipal.Voting.Commands;
using Municipal.Voting.Drawing;

namespace Municipal.Voting.Tests;

/// <summary>Four drawing problems with the chances that the established algorithms came to. They stand beside the repository where they were fetched.</summary>
internal static class DrawReference
{
    public const string Absent = "The drawing problems are not beside the repository (../shared/data/sortition).";

    public static readonly string[] Problems = ["example_small_20", "sf_fixture_22", "synth_kr_a_30", "synth_kr_b_40"];

    private static readonly string Folder = Above(new DirectoryInfo(Repository.Root).Parent);

    public static bool IsThere { get; } = File.Exists(Path.Combine(Folder, "reference.json"));

    public static DrawInput Input(string problem, DrawMethod method)
    {
        var quotas = DrawSheets.Quotas(File.ReadAllText(Path.Combine(Folder, problem, "categories.csv"))).Select(q => q.Quota).ToList();
        var candidates = DrawSheets.Candidates(File.ReadAllText(Path.Combine(Folder, problem, "respondents.csv")), quotas, null);
        return new DrawInput([.. quotas], candidates, int.Parse(problem.Split('_')[^1], System.Globalization.CultureInfo.InvariantCulture), method);
    }

    /// <summary>The smallest and the largest chance that the reference has.</summary>
    public static (double Smallest, double Largest) Chances(string problem, DrawMethod method)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "reference.json")));
        var found = json.RootElement.GetProperty(problem).GetProperty("reference").GetProperty(DrawLines.Word(method));
        return (found.GetProperty("min_prob").GetDouble(), found.GetProperty("max_prob").GetDouble());
    }

    private static string Above(DirectoryInfo? folder)
    {
        var found = folder is null ? "" : Path.Combine(folder.FullName, "shared", "data", "sortition");
        return folder is null || Directory.Exists(found) ? found : Above(folder.Parent);
    }
}
