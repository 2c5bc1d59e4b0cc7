using System.Globalization;

namespace Municipal.Proposals.Tests.Similarity;

/// <summary>The labelled set: <c>items.tsv</c> and <c>pairs.tsv</c>.</summary>
internal static class LabelledPairs
{
    private static readonly Dictionary<string, Guid> Dong = [];

    public static IReadOnlyList<ComparedItem> Items { get; } =
    [
        .. Rows("items.tsv").Select(r => new ComparedItem(Guid.CreateVersion7(), 1, r[0], r[1], "", r[3], DongOf(r[2]), WonOf(r[4]))),
    ];

    public static IReadOnlyList<LabelledQuestion> Questions { get; } =
    [
        .. Rows("pairs.tsv").Select(r => new LabelledQuestion(r[0], new SimilarityQuestion(r[1], r[2], r[4], DongOf(r[3]), WonOf(r[5])), r[1], Ids(r[6]), Ids(r[7]), Ids(r[8]))),
    ];

    private static IEnumerable<string[]> Rows(string name)
    {
        using var file = new StreamReader(typeof(LabelledPairs).Assembly.GetManifestResourceStream(name)!);
        return [.. file.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];
    }

    private static string[] Ids(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static Won? WonOf(string cell) => cell.Length == 0 ? null : new Won(long.Parse(cell, CultureInfo.InvariantCulture));

    private static Guid? DongOf(string name) =>
        name.Length == 0 ? null : Dong.TryGetValue(name, out var id) ? id : Dong[name] = Guid.CreateVersion7();
}

/// <summary>What a resident typed, and how each item was labelled.</summary>
internal sealed record LabelledQuestion(string Part, SimilarityQuestion Question, string Title, IReadOnlyList<string> Similar, IReadOnlyList<string> Related, IReadOnlyList<string> Unlike);
