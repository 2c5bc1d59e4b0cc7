namespace Municipal.Content.Rules;

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
