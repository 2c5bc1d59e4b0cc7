namespace Municipal.Proposals;

/// <summary>A title and place made ready to be compared.</summary>
internal sealed class Wording
{
    private Wording(IReadOnlyList<Word> words)
    {
        Words = words;
        Places = [.. words.Where(w => w.Kind == WordKind.Place).Select(w => w.Meaning).Distinct()];
        var before = '\0';
        foreach (var word in words)
        {
            Reach.UnionWith(PairsOf(word.Meaning));
            if (word.Kind == WordKind.Place)
            {
                continue;
            }

            // Where the other text writes two words in one.
            if (before != '\0')
            {
                Reach.Add(Pair(before, word.Meaning[0]));
            }

            before = word.Meaning[^1];
        }
    }

    public IReadOnlyList<Word> Words { get; }

    /// <summary>Names of places, each once.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>Every pair of neighbouring characters within words and across their borders.</summary>
    public HashSet<uint> Reach { get; } = [];

    public static Wording Of(string title, string place) => new(WordReader.Read($"{title}\n{place}"));

    /// <summary>The pairs of neighbouring characters of a word.</summary>
    public static IEnumerable<uint> PairsOf(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            yield return Pair(word[i - 1], word[i]);
        }
    }

    private static uint Pair(char first, char second) => ((uint)first << 16) | second;
}
