using Microsoft.EntityFrameworkCore;
using Municipal.Voting.Contracts;

namespace Municipal.BudgetSchool;

/// <summary>Those who have a seat in a published course vote as <c>school</c>, where an election gives the Budget School a say.</summary>
internal sealed class SchoolVoters(BudgetSchoolDb db) : IVoterGroups
{
    public const string Group = "school";

    public async Task<IReadOnlyCollection<string>> OfAsync(Guid account, CancellationToken cancellation) =>
        await db.Enrolments.AnyAsync(e => e.AccountId == account && e.State == EnrolmentState.Enrolled && db.Courses.Any(c => c.Id == e.CourseId && c.State == CourseState.Published), cancellation) ? [Group] : [];
}
