using System.Text;

namespace Municipal.Kernel;

/// <summary>What is stored and compared when people search. Korean glues particles to words, so parts of words are compared.</summary>
public static class SearchText
{
    /// <summary>The form in which two spellings of one phrase are equal: NFC, lower case, without white space and middle dots.</summary>
    /// <param name="text">Text or query; null counts as empty.</param>
    /// <returns>"가·나 Park" → "가나park"; never null.</returns>
    public static string Key(string? text)
    {
        var clean = PlainText.Clean(text).ToLowerInvariant();
        var key = new StringBuilder(clean.Length);
        foreach (var character in clean)
        {
            if (!char.IsWhiteSpace(character) && !IsMiddleDot(character))
            {
                key.Append(character);
            }
        }

        return key.ToString();
    }

    /// <summary>
    /// Every pair of neighbouring characters of the <see cref="Key"/>, in order and with repeats: "주민 참여" → 주민 민참 참여.
    /// </summary>
    /// <remarks>
    /// Characters other than letters and digits separate runs and never appear, so the pairs are safe in a full-text query.
    /// A run of one character gives that character: as a query it must be matched as the beginning of a pair.
    /// </remarks>
    /// <param name="text">Text or query; null counts as empty.</param>
    /// <returns>The pairs.</returns>
    public static IEnumerable<string> Bigrams(string? text)
    {
        string? previous = null;
        var alone = false;
        foreach (var rune in Key(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                var current = rune.ToString();
                if (previous is not null)
                {
                    yield return previous + current;
                }

                (alone, previous) = (previous is null, current);
                continue;
            }

            if (alone)
            {
                yield return previous!;
            }

            (alone, previous) = (false, null);
        }

        if (alone)
        {
            yield return previous!;
        }
    }

    private static bool IsMiddleDot(char character) => character is '·' or '\u318D' or '・' or '‧' or '･';
}
