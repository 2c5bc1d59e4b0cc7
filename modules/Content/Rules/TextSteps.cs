namespace Municipal.Content.Rules;

/// <summary>The fewest removals and additions that lead from one list of words or lines to another.</summary>
internal static class TextSteps
{
    /// <summary>Beyond this many pairs to compare, a stretch counts as wholly replaced; a screen could not show it anyway.</summary>
    private const long MostPairs = 4_000_000;

    /// <summary>Longest common subsequence by the usual table, after what is equal at both ends has been set aside.</summary>
    public static IEnumerable<ComparedPart> Between(string[] old, string[] now)
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
