namespace Municipal.BudgetSchool;

/// <summary><c>{ "name": "courses", "courses": [ … ] }</c></summary>
internal sealed record CoursesStepModel : RecipeStepModel
{
    public required IReadOnlyList<CourseModel> Courses { get; init; }
}

/// <summary>A course in a recipe. Days and times are those of Seoul.</summary>
internal sealed record CourseModel
{
    /// <summary>Lower-case letters, digits and hyphens; the same key is the same course.</summary>
    public required string Key { get; init; }

    public required CourseKind Kind { get; init; }

    public required int FiscalYear { get; init; }

    public required LocalizedText Title { get; init; }

    public LocalizedText? Summary { get; init; }

    /// <summary>Markdown.</summary>
    public LocalizedText? Description { get; init; }

    public LocalizedText? Operator { get; init; }

    public LocalizedText? Audience { get; init; }

    public LocalizedText? Place { get; init; }

    public LocalizedText? RequiredFor { get; init; }

    public required int Seats { get; init; }

    /// <summary><c>2027-02-01</c> for the beginning of that day, or <c>2027-02-01 09:00</c>.</summary>
    public required string EnrolFrom { get; init; }

    /// <summary><c>2027-02-21</c> for the end of that day, or <c>2027-02-21 18:00</c>.</summary>
    public required string EnrolUntil { get; init; }

    public IReadOnlyList<SessionModel> Sessions { get; init; } = [];

    public bool Published { get; init; }

    /// <summary>Why the course was cancelled; only for a published one.</summary>
    public string? Cancelled { get; init; }
}

/// <summary>A session in a recipe.</summary>
internal sealed record SessionModel
{
    public LocalizedText? Title { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary><c>19:00</c></summary>
    public required string From { get; init; }

    /// <summary><c>21:00</c></summary>
    public required string To { get; init; }

    /// <summary>Where it is not the course's own place.</summary>
    public LocalizedText? Place { get; init; }
}
