using System.Text.RegularExpressions;

namespace Municipal.Proposals;

/// <summary>What changed between two versions, word by word: the longest common sequence stays, the rest came or went.</summary>
internal static partial class WordDiff
{
    public static IReadOnlyList<DiffPiece> Between(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        var pieces = new List<DiffPiece>();
        Add(pieces, Change.Kept, a.AsSpan(0, start));
        Middle(pieces, a.AsSpan(start, a.Length - start - end), b.AsSpan(start, b.Length - start - end));
        Add(pieces, Change.Kept, a.AsSpan(a.Length - end));
        return pieces;
    }

    private static void Middle(List<DiffPiece> pieces, ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        var common = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var (x, y) = (0, 0);
        while (x < a.Length || y < b.Length)
        {
            if (x < a.Length && y < b.Length && a[x] == b[y])
            {
                Add(pieces, Change.Kept, a.Slice(x++, 1));
                y++;
            }
            else if (x < a.Length && (y == b.Length || common[x + 1, y] >= common[x, y + 1]))
            {
                Add(pieces, Change.Removed, a.Slice(x++, 1));
            }
            else
            {
                Add(pieces, Change.Added, b.Slice(y++, 1));
            }
        }
    }

    private static void Add(List<DiffPiece> pieces, Change change, ReadOnlySpan<string> words)
    {
        if (words.IsEmpty)
        {
            return;
        }

        var text = string.Concat(words);
        if (pieces is [.., var last] && last.Change == change)
        {
            pieces[^1] = last with { Text = last.Text + text };
        }
        else
        {
            pieces.Add(new DiffPiece(change, text));
        }
    }

    private static string[] Words(string text) => [.. Token().Matches(text).Select(m => m.Value)];

    // A word with the white space after it, so that nothing is lost when the pieces are joined.
    [GeneratedRegex(@"\S+\s*|\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}

internal sealed record DiffPiece(Change Change, string Text);

internal enum Change
{
    Kept,
    Removed,
    Added,
}
