namespace Municipal.Kernel;

/// <summary>
/// A form that was accepted, by the id it was rendered with. A double click, a retry or the back button sends the same id and
/// gets the same answer instead of a second row.
/// </summary>
public sealed class Submission
{
    /// <summary>Made when the form was rendered.</summary>
    public Guid Id { get; init; }

    /// <summary>Who sent it; another person's id is not honoured.</summary>
    public required string Actor { get; init; }

    /// <summary>Where the first answer led.</summary>
    public required string Location { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime AcceptedAt { get; init; }
}
