namespace Municipal.BudgetSchool;

/// <summary>What came of an application. Applying twice gives the first answer twice.</summary>
/// <param name="Refusal">Why not; null where the person has a place.</param>
/// <param name="State">Enrolled or waiting.</param>
public readonly record struct EnrolmentAnswer(EnrolmentRefusal? Refusal, EnrolmentState State)
{
    public static EnrolmentAnswer Refused(EnrolmentRefusal refusal) => new(refusal, EnrolmentState.Withdrawn);
}
