namespace Municipal.Proposals;

/// <summary>Knows which words of proposals mean the same (<c>Vocabulary.txt</c>).</summary>
internal static class Vocabulary
{
    private const int ShortestPart = 2;

    private static readonly ILookup<string, string[]> Lines = Read();

    private static readonly Dictionary<string, (string Meaning, WordKind Kind)> Known = new[] { WordKind.Thing, WordKind.Setting, WordKind.Who, WordKind.Act }
        .SelectMany(kind => Lines[LineOf(kind)].SelectMany(group => group.Select(word => (Word: word, Meaning: group[0], Kind: kind))))
        .DistinctBy(w => w.Word).ToDictionary(w => w.Word, w => (w.Meaning, w.Kind), StringComparer.Ordinal);

    private static readonly Dictionary<string, (string Meaning, WordKind Kind)>.AlternateLookup<ReadOnlySpan<char>> KnownParts = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestKnown = Known.Keys.Max(w => w.Length);

    private static readonly HashSet<string> Empty = [.. Lines["empty"].SelectMany(w => w)];

    private static readonly HashSet<string> Common = [.. Lines["common"].SelectMany(w => w)];

    private static readonly string[] Kept = [.. Lines["kept"].SelectMany(w => w)];

    private static readonly string[] NotPlaces = [.. Lines["notplace"].SelectMany(w => w)];

    /// <summary>Endings of verbs, longest first.</summary>
    public static IReadOnlyList<string> Endings { get; } = [.. Lines["ending"].SelectMany(w => w).OrderByDescending(e => e.Length)];

    public static bool Knows(string word) => Known.ContainsKey(word);

    /// <summary>The word with its meaning, where it is known.</summary>
    public static Word? Find(string word) => Known.TryGetValue(word, out var known) ? new Word(word, known.Meaning, known.Kind) : null;

    /// <summary>The longest known word that a text begins with; Korean writes compounds in one.</summary>
    public static Word? FindAtStart(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(text.Length, LongestKnown); length >= ShortestPart; length--)
        {
            if (KnownParts.TryGetValue(text[..length], out var known))
            {
                return new Word(text[..length].ToString(), known.Meaning, known.Kind);
            }
        }

        return null;
    }

    /// <summary>Whether a word says nothing about the wish, with or without a particle of one syllable.</summary>
    public static bool IsEmpty(string word) =>
        word.Length < ShortestPart || Empty.Contains(word) || (word[^1] is '에' or '의' or '을' or '를' or '이' or '가' or '은' or '는' or '도' or '만' && Empty.Contains(word[..^1]));

    /// <summary>Whether what looks like a particle at the end belongs to the word: 어린이, 자전거도로.</summary>
    public static bool KeepsItsEnding(string word) => Knows(word) || Array.Exists(Kept, end => word.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Whether the word before a kind of place makes no name of it: 어린이공원.</summary>
    public static bool IsCommon(string word) => Common.Contains(word);

    /// <summary>Whether a word ends like a place and is none: 운동, 산책로.</summary>
    public static bool IsNoPlace(string word) => Array.Exists(NotPlaces, end => word.EndsWith(end, StringComparison.Ordinal));

    private static string LineOf(WordKind kind) => kind switch
    {
        WordKind.Thing => "thing",
        WordKind.Setting => "setting",
        WordKind.Who => "who",
        _ => "act",
    };

    private static ILookup<string, string[]> Read()
    {
        using var file = new StreamReader(typeof(Vocabulary).Assembly.GetManifestResourceStream("Vocabulary.txt")!);
        return file.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLookup(words => words[0], words => words[1..]);
    }
}
