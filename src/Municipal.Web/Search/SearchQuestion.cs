using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>What somebody typed into a search field, read the way Korean is typed: words in any order, or initial consonants alone (ㅈㅁㅊㅇ).</summary>
public sealed class SearchQuestion
{
    /// <summary>The longest question, in UTF-16 characters; what is typed beyond it is left out.</summary>
    public const int Longest = 60;

    private readonly string _initials;
    private readonly string[] _keys;

    private SearchQuestion(string words)
    {
        Words = words;
        _keys = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(SearchText.Key).Where(k => k.Length > 0)];
        _initials = InitialConsonants.TryRead(words, out var initials) ? initials : "";
    }

    /// <summary>What was typed, cleaned, on one line.</summary>
    public string Words { get; }

    /// <summary>Whether nothing was typed that could be looked for.</summary>
    public bool IsEmpty => _keys.Length == 0;

    /// <summary>Whether it is a single character, which would find nearly everything.</summary>
    public bool IsTooShort => _keys is [{ Length: 1 }];

    /// <summary>Reads a question.</summary>
    /// <param name="typed">What was typed; null counts as empty.</param>
    /// <returns>The question.</returns>
    public static SearchQuestion Of(string? typed)
    {
        var words = PlainText.CleanLine(typed);
        return new SearchQuestion(words.Length <= Longest ? words : words[..Longest]);
    }

    /// <summary>Whether a text has every word of the question, or the initial consonants where it is made of those.</summary>
    /// <param name="text">A text to be searched.</param>
    /// <returns>True where it has. An empty question is in no text.</returns>
    public bool IsIn(SearchableText text) =>
        _initials.Length > 0 ? text.Initials.Contains(_initials, StringComparison.Ordinal)
        : !IsEmpty && _keys.All(k => text.Key.Contains(k, StringComparison.Ordinal));
}
