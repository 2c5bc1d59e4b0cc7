namespace Municipal.Kernel;

/// <summary>Korean particles (조사) whose form depends on the sound before them: 은/는, 이/가, 을/를, 으로/로, 과/와.</summary>
/// <remarks>
/// From the last spoken syllable: Hangul by its final consonant, <c>(code − 0xAC00) % 28</c>, where 로 also follows ㄹ
/// (한글 맞춤법, 국립국어원); digits as read in Sino-Korean (3 삼, 1,000 천). A gloss in brackets and closing quotes are not
/// read. Latin and other scripts give the open form, <c>은(는)</c>.
/// </remarks>
public static class Particle
{
    private static readonly Dictionary<string, (string AfterConsonant, string AfterVowel, string Open)> Pairs = new()
    {
        ["은/는"] = ("은", "는", "은(는)"),
        ["이/가"] = ("이", "가", "이(가)"),
        ["을/를"] = ("을", "를", "을(를)"),
        ["과/와"] = ("과", "와", "과(와)"),
        ["으로/로"] = ("으로", "로", "(으)로"),
    };

    /// <summary>Whether <paramref name="pair"/> is one of the five pairs, written consonant form first.</summary>
    /// <param name="pair">For example <c>을/를</c>.</param>
    /// <returns>True for a known pair.</returns>
    public static bool IsPair(string? pair) => pair is not null && Pairs.ContainsKey(pair);

    /// <summary>The particle to write after <paramref name="text"/>, without the text.</summary>
    /// <param name="text">The words before the particle.</param>
    /// <param name="pair">One of the five pairs, for example <c>을/를</c>.</param>
    /// <returns>The fitting form, or the open form when the sound is not known.</returns>
    /// <exception cref="ArgumentException">The pair is not one of the five.</exception>
    public static string After(string text, string pair)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsPair(pair))
        {
            throw new ArgumentException($"Not a pair of particles: {pair}", nameof(pair));
        }

        var (consonant, vowel, open) = Pairs[pair];
        return SoundEndings.Of(text) switch
        {
            SoundEnding.Vowel => vowel,
            SoundEnding.Rieul => pair == "으로/로" ? vowel : consonant,
            SoundEnding.Consonant => consonant,
            _ => open,
        };
    }

    /// <summary><paramref name="text"/> with its particle: 벤치 → 벤치를.</summary>
    /// <param name="text">The words before the particle.</param>
    /// <param name="pair">One of the five pairs.</param>
    /// <returns>Text and particle, joined without a space.</returns>
    /// <exception cref="ArgumentException">The pair is not one of the five.</exception>
    public static string Attach(string text, string pair) => text + After(text, pair);
}
