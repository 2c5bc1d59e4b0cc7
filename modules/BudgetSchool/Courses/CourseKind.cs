namespace Municipal.BudgetSchool;

/// <summary>The five kinds of course, in the order a resident meets them.</summary>
public enum CourseKind
{
    Basic,
    LocalInstructor,
    PublicPrivateCommunication,
    OnTheJob,
    Committee,
}

public enum CourseState
{
    Draft,
    Published,
    Cancelled,
}
