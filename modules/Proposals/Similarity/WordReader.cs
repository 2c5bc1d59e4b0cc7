using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Municipal.Proposals;

/// <summary>Parts a title into words with their meaning. Spaces do not matter: 바닥신호등 and 바닥 신호등 read alike.</summary>
internal static partial class WordReader
{
    private const int MostJoined = 3;

    public static IReadOnlyList<Word> Read(string text)
    {
        var tokens = new List<string>();
        foreach (Match match in Token().Matches(PlainText.Clean(text).ToLowerInvariant()))
        {
            tokens.Add(WordEndings.Strip(match.Value));
        }

        var words = new List<Word>(tokens.Count);
        for (var at = 0; at < tokens.Count;)
        {
            if (FindJoined(tokens, at) is (var known, var count))
            {
                words.Add(known);
                at += count;
                continue;
            }

            Take(tokens[at++], words);
        }

        return words;
    }

    /// <summary>Words that are known only together: 쉴 곳, 1인 가구.</summary>
    private static (Word Word, int Count)? FindJoined(List<string> tokens, int at)
    {
        for (var count = Math.Min(MostJoined, tokens.Count - at); count > 1; count--)
        {
            if (Vocabulary.Find(string.Concat(CollectionsMarshal.AsSpan(tokens).Slice(at, count))) is { } known)
            {
                return (known, count);
            }
        }

        return null;
    }

    private static void Take(string token, List<Word> words)
    {
        if (PlaceNames.Read(token) is { } place)
        {
            words.Add(new Word(token, place, WordKind.Place));
        }
        else if (!Vocabulary.IsEmpty(token))
        {
            if (char.IsAsciiDigit(token[0]) && !Vocabulary.Knows(token))
            {
                words.Add(new Word(token, token, WordKind.Quantity));
            }
            else
            {
                TakeParts(token, words);
            }
        }
    }

    private static void TakeParts(string token, List<Word> words)
    {
        var (from, at) = (0, 0);
        while (at < token.Length)
        {
            if (Vocabulary.FindAtStart(token.AsSpan(at)) is { } known)
            {
                TakeUnknown(token[from..at], words);
                words.Add(known);
                from = at += known.Written.Length;
            }
            else
            {
                at++;
            }
        }

        TakeUnknown(token[from..], words);
    }

    private static void TakeUnknown(string part, List<Word> words)
    {
        if (!Vocabulary.IsEmpty(part))
        {
            words.Add(new Word(part, part, WordKind.Thing));
        }
    }

    // A road with its number first, then a numbered dong, numbers with what they count, and runs of one script.
    [GeneratedRegex("[가-힣]+(?:로|길) ?[0-9]+길|[가-힣]+[0-9]+동|[0-9]+[가-힣]*|[가-힣]+|[a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
