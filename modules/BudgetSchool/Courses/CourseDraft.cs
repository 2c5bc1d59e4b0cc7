namespace Municipal.BudgetSchool;

/// <summary>What a course is to be, as the desk's form or a recipe says it. Instants are UTC.</summary>
public sealed record CourseDraft(
    CourseKind Kind,
    LocalizedText Title,
    LocalizedText Summary,
    LocalizedText Description,
    LocalizedText Operator,
    LocalizedText Audience,
    LocalizedText Place,
    LocalizedText RequiredFor,
    int Seats,
    DateTime EnrolmentOpensAt,
    DateTime EnrolmentClosesAt,
    IReadOnlyList<SessionDraft> Sessions);

public sealed record SessionDraft(LocalizedText Title, DateTime StartsAt, DateTime EndsAt, LocalizedText Place);
