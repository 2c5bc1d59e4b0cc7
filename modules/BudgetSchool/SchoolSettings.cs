namespace Municipal.BudgetSchool;

public sealed class SchoolSettings
{
    /// <summary>Who runs the courses; put into the form of a new one.</summary>
    public LocalizedText Operator { get; init; } = new("");

    /// <summary>Markdown above the catalogue; the module's own words where it is blank.</summary>
    public LocalizedText Introduction { get; init; } = new("");

    /// <summary>Whom to ask: a department and a telephone number.</summary>
    public LocalizedText Contact { get; init; } = new("");
}
