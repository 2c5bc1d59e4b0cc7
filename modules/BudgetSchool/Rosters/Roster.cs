using Microsoft.EntityFrameworkCore;
using Municipal.Residents.Contracts;

namespace Municipal.BudgetSchool;

internal sealed class Roster(BudgetSchoolDb db, IAccounts accounts)
{
    /// <summary>Those enrolled, then those waiting, then those who withdrew, each in their turn.</summary>
    public async Task<IReadOnlyList<RosterRow>> OfAsync(Guid courseId, CancellationToken cancellation)
    {
        var enrolments = await db.Enrolments.Where(e => e.CourseId == courseId).ToListAsync(cancellation);
        var cards = await accounts.CardsAsync([.. enrolments.Select(e => e.AccountId)], cancellation);
        var waiting = 0;
        return
        [
            .. enrolments.OrderBy(e => e.State).ThenBy(e => e.Turn).Select(e =>
            {
                var card = cards.GetValueOrDefault(e.AccountId);
                return new RosterRow(e.State, e.State == EnrolmentState.Waiting ? ++waiting : null, card?.Name ?? "", card?.Email, e.AppliedAt, e.StateSince);
            }),
        ];
    }
}
