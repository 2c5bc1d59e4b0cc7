namespace Municipal.Content.Rules;

/// <summary>What changed between two texts: first by lines, then by words within the lines that changed.</summary>
internal static class TextComparison
{
    /// <summary>Unchanged lines shown before and after a change.</summary>
    private const int Context = 2;

    public static IReadOnlyList<ComparedLine> Compare(string before, string after)
    {
        var lines = new List<ComparedLine>();
        foreach (var (kind, old, now) in Blocks(TextSteps.Between(before.Split('\n'), after.Split('\n'))))
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
        foreach (var part in TextSteps.Between(Words(old), Words(now)))
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
}
