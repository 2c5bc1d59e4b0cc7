using System.Text.Json;
using Municipal.Testing;

namespace Municipal.Voting.Tests;

/// <summary>78 real elections of the Pabulib collection with the outcomes that pabutools, an independent exact program and the cities came to. They stand beside the repository where they were fetched.</summary>
internal static class Collection
{
    /// <summary><c>../shared/data/pabulib</c>, or the same beside a folder further up where the repository is a work tree.</summary>
    public static string Folder { get; } = Above(new DirectoryInfo(Repository.Root).Parent);

    public static bool IsThere { get; } = File.Exists(Path.Combine(Folder, "expected.json"));

    public static IReadOnlyList<RealElection> All { get; } = IsThere ? Read() : [];

    private static string Above(DirectoryInfo? folder)
    {
        var found = folder is null ? "" : Path.Combine(folder.FullName, "shared", "data", "pabulib");
        return folder is null || Directory.Exists(found) ? found : Above(folder.Parent);
    }

    private static List<RealElection> Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json")));
        return [.. json.RootElement.EnumerateObject().Select(file => new RealElection(
            file.Name,
            file.Value.GetProperty("voters").GetInt64(),
            file.Value.GetProperty("distinct_ballots").GetInt32(),
            file.Value.GetProperty("expected").EnumerateObject().ToDictionary(e => e.Name, e => Set(e.Value.GetProperty("funded"))),
            file.Value.GetProperty("official") is { ValueKind: JsonValueKind.Object } official ? (official.GetProperty("rule").GetString()!, Set(official.GetProperty("official"))) : null))];
    }

    private static IReadOnlyList<string> Set(JsonElement ids) => [.. ids.EnumerateArray().Select(i => i.GetString()!).Order(StringComparer.Ordinal)];
}

/// <summary>A file of the collection.</summary>
internal sealed record RealElection(
    string File, long Voters, int DistinctBallots, IReadOnlyDictionary<string, IReadOnlyList<string>> Expected, (string Rule, IReadOnlyList<string> Funded)? Official)
{
    public string Path => System.IO.Path.Combine(Collection.Folder, File);
}
