namespace Municipal.Proposals;

/// <summary>Cuts particles (조사), plural and verb endings off a Korean word: 벤치를 → 벤치, 설치해주세요 → 설치.</summary>
/// <remarks>A particle is cut only where it fits the sound before it, so that 산책로 keeps its 로. Both texts of a comparison are cut alike.</remarks>
internal static class WordEndings
{
    private const int ShortestWord = 2;

    // Longest first.
    private static readonly string[] Particles =
    [
        "에서는", "에서의", "으로써", "에게서", "이라도", "까지", "부터", "에서", "에게", "으로", "이나", "처럼", "보다", "마다", "라도", "하고", "이랑",
        "랑", "은", "는", "이", "가", "을", "를", "에", "의", "로", "과", "와", "도", "만", "께",
    ];

    public static string Strip(string word)
    {
        while (Shorter(word) is { } shorter)
        {
            word = shorter;
        }

        return word;
    }

    private static string? Shorter(string word)
    {
        if (word.Length <= ShortestWord)
        {
            return word is [_, '에' or '를'] ? word[..1] : null;
        }

        if (Vocabulary.KeepsItsEnding(word))
        {
            return null;
        }

        foreach (var ending in Vocabulary.Endings)
        {
            if (HasEnd(word, ending))
            {
                return word[..^ending.Length];
            }
        }

        foreach (var particle in Particles)
        {
            if (HasEnd(word, particle) && Fits(word[..^particle.Length], particle))
            {
                return word[..^particle.Length];
            }
        }

        return word[^1] == '들' ? word[..^1] : null;
    }

    private static bool HasEnd(string word, string end) => word.Length - end.Length >= ShortestWord && word.EndsWith(end, StringComparison.Ordinal);

    private static bool Fits(string word, string particle) => particle switch
    {
        "은" or "는" => Particle.After(word, "은/는") == particle,
        "이" or "가" => Particle.After(word, "이/가") == particle,
        "을" or "를" => Particle.After(word, "을/를") == particle,
        "과" or "와" => Particle.After(word, "과/와") == particle,
        "으로" or "로" => Particle.After(word, "으로/로") == particle,
        "으로써" => Particle.After(word, "으로/로") == "으로",
        "이나" or "이라도" or "이랑" => Particle.After(word, "이/가") == "이",
        "라도" or "랑" => Particle.After(word, "이/가") == "가",
        _ => true,
    };
}
