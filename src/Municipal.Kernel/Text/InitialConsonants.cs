using System.Text;

namespace Municipal.Kernel;

/// <summary>초성 search: people type ㅈㅁㅊㅇ to find 주민참여.</summary>
public static class InitialConsonants
{
    private const string Initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int SyllablesPerInitial = 588;

    /// <summary>The initial consonants of a text, for a column to search in.</summary>
    /// <remarks>Initial = (code − 0xAC00) ÷ 588. Works on <see cref="SearchText.Key"/>; what is not Hangul stays.</remarks>
    /// <param name="text">Text; null counts as empty.</param>
    /// <returns>"주민 참여 2026" → "ㅈㅁㅊㅇ2026".</returns>
    public static string Of(string? text)
    {
        var key = SearchText.Key(text);
        var initials = new StringBuilder(key.Length);
        foreach (var character in key)
        {
            initials.Append(character switch
            {
                >= (char)FirstSyllable and <= (char)LastSyllable => Initials[(character - FirstSyllable) / SyllablesPerInitial],
                >= '\u1100' and <= '\u1112' => Initials[character - '\u1100'],
                _ => character,
            });
        }

        return initials.ToString();
    }

    /// <summary>Reads a query made of initial consonants only; the pairs an IME joins while typing (ㄱㅅ → ㄳ) are parted again.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="initials">The consonants to look for, or empty.</param>
    /// <returns>False when the query is empty or holds anything else; it is then an ordinary query.</returns>
    public static bool TryRead(string? query, out string initials)
    {
        initials = "";
        var parted = new StringBuilder();
        foreach (var character in SearchText.Key(query))
        {
            var consonants = character is >= '\u1100' and <= '\u1112' ? Of(character.ToString()) : Part(character);
            if (!Initials.Contains(consonants[0], StringComparison.Ordinal))
            {
                return false;
            }

            parted.Append(consonants);
        }

        initials = parted.ToString();
        return initials.Length > 0;
    }

    private static string Part(char character) => character switch
    {
        'ㄳ' => "ㄱㅅ",
        'ㄵ' => "ㄴㅈ",
        'ㄶ' => "ㄴㅎ",
        'ㄺ' => "ㄹㄱ",
        'ㄻ' => "ㄹㅁ",
        'ㄼ' => "ㄹㅂ",
        'ㄽ' => "ㄹㅅ",
        'ㄾ' => "ㄹㅌ",
        'ㄿ' => "ㄹㅍ",
        'ㅀ' => "ㄹㅎ",
        'ㅄ' => "ㅂㅅ",
        _ => character.ToString(),
    };
}
