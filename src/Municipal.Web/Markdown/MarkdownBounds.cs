namespace Municipal.Web;

/// <summary>
/// Sorts out texts on which Markdown parsing takes more than linear time or blows up in size. The bounds were measured with
/// Markdig 1.6.0: 20,000 characters of "[[…a…]]" take 1.4 s, and 20,000 characters of a wide table make 62 MB of HTML.
/// </summary>
internal static class MarkdownBounds
{
    private const int MostBrackets = 1_000;
    private const int MostEmphasisMarks = 4_000;
    private const int MostCells = 10_000;
    private const int MostMarksBeforeALine = 64;

    /// <summary>Whether the text can be parsed in time and size proportional to its length.</summary>
    public static bool Allow(string markdown)
    {
        var (lines, widest, cells, brackets, emphasis) = (1, 1, 1, 0, 0);
        foreach (var character in markdown)
        {
            switch (character)
            {
                case '\n': (lines, cells) = (lines + 1, 1); break;
                case '|': widest = Math.Max(widest, ++cells); break;
                case '[': brackets++; break;
                case '*' or '_': emphasis++; break;
                default: break;
            }
        }

        return brackets <= MostBrackets
            && emphasis <= MostEmphasisMarks
            && (widest == 1 || (long)widest * lines <= MostCells)
            && MarksBeforeLines(markdown) <= MostMarksBeforeALine;
    }

    /// <summary>The most quotation and list marks (&gt;, -, 1.) any line has before its text.</summary>
    private static int MarksBeforeLines(string markdown)
    {
        var (most, marks, isBeforeText, previous) = (0, 0, true, '\n');
        foreach (var character in markdown)
        {
            if (character == '\n')
            {
                (marks, isBeforeText) = (0, true);
            }
            else if (isBeforeText && (character == '>' || (character is ' ' or '\t' && previous is not (' ' or '\t' or '\n' or '>'))))
            {
                most = Math.Max(most, ++marks);
            }
            else if (!char.IsAsciiDigit(character) && character is not (' ' or '\t' or '-' or '+' or '*' or '.' or ')'))
            {
                isBeforeText = false;
            }

            previous = character;
        }

        return most;
    }
}
