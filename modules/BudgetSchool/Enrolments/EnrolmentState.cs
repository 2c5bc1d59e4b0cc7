namespace Municipal.BudgetSchool;

public enum EnrolmentState
{
    Enrolled,
    Waiting,
    Withdrawn,
}
