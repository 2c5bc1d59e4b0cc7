namespace Municipal.Content.Rules;

/// <summary>What changed between two texts: first by lines, then by words within the lines that changed.</summary>
internal static class TextComparison
{
    /// <summary>Beyond this many pairs to compare, a stretch counts as wholly replaced; a screen could not show it anyway.</summary>
    private const long MostPairs = 4_000_000;

    /// <summary>Unchanged lines shown before and after a change.</summary>
    private const int Context = 2;

    public static IReadOnlyList<ComparedLine> Compare(string before, string after)
    {
        var lines = new List<ComparedLine>();
        foreach (var (kind, old, now) in Blocks(Steps(before.Split('\n'), after.Split('\n'))))
        {
            if (kind == TextChange.Same)
            {
                lines.AddRange(now.Select(line => new ComparedLine(false, [new ComparedPart(TextChange.Same, line)])));
            }
            else
            {
                lines.AddRange(WithinBlock(string.Join('\n', old), string.Join('\n', now)));
            }
        }

        return lines;
    }

    /// <summary>Leaves long unchanged stretches out; null stands for each of them.</summary>
    public static IReadOnlyList<ComparedLine?> Folded(IReadOnlyList<ComparedLine> lines)
    {
        var folded = new List<ComparedLine?>();
        for (var i = 0; i < lines.Count; i++)
        {
            var isNear = Enumerable.Range(Math.Max(0, i - Context), Math.Min(lines.Count - 1, i + Context) - Math.Max(0, i - Context) + 1).Any(j => lines[j].IsChanged);
            if (isNear)
            {
                folded.Add(lines[i]);
            }
            else if (folded is [] or [.., not null])
            {
                folded.Add(null);
            }
        }

        return folded;
    }

    /// <summary>Puts what was removed and what was added in one place side by side.</summary>
    private static IEnumerable<(TextChange Kind, List<string> Old, List<string> New)> Blocks(IEnumerable<ComparedPart> steps)
    {
        (TextChange Kind, List<string> Old, List<string> New) block = (TextChange.Same, [], []);
        foreach (var step in steps)
        {
            var kind = step.Kind == TextChange.Same ? TextChange.Same : TextChange.Added;
            if (kind != block.Kind)
            {
                if (block.Old.Count + block.New.Count > 0)
                {
                    yield return block;
                }

                block = (kind, [], []);
            }

            (step.Kind == TextChange.Removed ? block.Old : block.New).Add(step.Text);
        }

        if (block.Old.Count + block.New.Count > 0)
        {
            yield return block;
        }
    }

    private static IEnumerable<ComparedLine> WithinBlock(string old, string now)
    {
        var parts = new List<ComparedPart>();
        foreach (var part in Steps(Words(old), Words(now)))
        {
            if (part.Text == "\n")
            {
                // A line ends where the new text ends one; a removed line end only separates what was removed.
                yield return new ComparedLine(true, Joined(parts));
                parts = [];
            }
            else
            {
                parts.Add(part);
            }
        }

        if (parts.Count > 0)
        {
            yield return new ComparedLine(true, Joined(parts));
        }
    }

    private static List<ComparedPart> Joined(List<ComparedPart> parts)
    {
        var joined = new List<ComparedPart>();
        foreach (var part in parts)
        {
            if (joined is [.., var last] && last.Kind == part.Kind)
            {
                joined[^1] = last with { Text = last.Text + part.Text };
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    /// <summary>Words with their spaces apart, each line end on its own.</summary>
    private static string[] Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == '\n' || text[i - 1] == '\n' || char.IsWhiteSpace(text[i]) != char.IsWhiteSpace(text[i - 1]))
            {
                words.Add(text[start..i]);
                start = i;
            }
        }

        return [.. words];
    }

    /// <summary>Longest common subsequence by the usual table, after what is equal at both ends has been set aside.</summary>
    private static IEnumerable<ComparedPart> Steps(string[] old, string[] now)
    {
        var head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }

        return
        [
            .. now.Take(head).Select(t => new ComparedPart(TextChange.Same, t)),
            .. Middle(old[head..^tail], now[head..^tail]),
            .. now.TakeLast(tail).Select(t => new ComparedPart(TextChange.Same, t)),
        ];
    }

    private static IEnumerable<ComparedPart> Middle(string[] old, string[] now)
    {
        var (i, j) = (0, 0);
        if ((long)old.Length * now.Length <= MostPairs)
        {
            var longest = Longest(old, now);
            while (i < old.Length && j < now.Length)
            {
                if (old[i] == now[j])
                {
                    yield return new ComparedPart(TextChange.Same, now[j++]);
                    i++;
                }
                else
                {
                    yield return longest[i + 1, j] >= longest[i, j + 1] ? new ComparedPart(TextChange.Removed, old[i++]) : new ComparedPart(TextChange.Added, now[j++]);
                }
            }
        }

        while (i < old.Length)
        {
            yield return new ComparedPart(TextChange.Removed, old[i++]);
        }

        while (j < now.Length)
        {
            yield return new ComparedPart(TextChange.Added, now[j++]);
        }
    }

    private static int[,] Longest(string[] old, string[] now)
    {
        var table = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                table[i, j] = old[i] == now[j] ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
            }
        }

        return table;
    }
}

/// <summary>A line of a comparison.</summary>
internal sealed record ComparedLine(bool IsChanged, IReadOnlyList<ComparedPart> Parts);

/// <summary>A stretch of a line.</summary>
internal sealed record ComparedPart(TextChange Kind, string Text);

internal enum TextChange
{
    Same,
    Removed,
    Added,
}
