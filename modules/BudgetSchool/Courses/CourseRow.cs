namespace Municipal.BudgetSchool;

/// <summary>A line of a list of courses.</summary>
internal sealed record CourseRow(Course Course, CourseStanding Standing);
