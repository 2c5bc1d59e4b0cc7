using Municipal.Web;

namespace Municipal.BudgetSchool.Pages.MyCourses;

internal sealed class ListModel(CourseCatalogue catalogue, TimeProvider clock) : PortalPageModel
{
    public DateTime Now { get; private set; }

    public IReadOnlyList<(Enrolment Enrolment, Course Course, int Position)> Enrolled { get; private set; } = [];

    public IReadOnlyList<(Enrolment Enrolment, Course Course, int Position)> Waiting { get; private set; } = [];

    public IReadOnlyList<(Enrolment Enrolment, Course Course, int Position)> Past { get; private set; } = [];

    public bool HasNone => Enrolled.Count + Waiting.Count + Past.Count == 0;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Now = clock.GetUtcNow().UtcDateTime;
        var mine = await catalogue.OfAsync(Visitor.AccountId!.Value, cancellation);
        var (past, coming) = (mine.Where(IsPast).ToList(), mine.Where(m => !IsPast(m)).ToList());
        Past = [.. past.Where(m => m.Enrolment.State == EnrolmentState.Enrolled).Reverse()];
        Enrolled = [.. coming.Where(m => m.Enrolment.State == EnrolmentState.Enrolled)];
        Waiting = [.. coming.Where(m => m.Enrolment.State == EnrolmentState.Waiting)];
    }

    public bool MayWithdraw(Enrolment enrolment, Course course) => EnrolmentRules.CheckWithdraw(enrolment.State, course.StartsAt, Now) is null;

    private bool IsPast((Enrolment Enrolment, Course Course, int Position) mine) =>
        mine.Course.StandingAt(Now) is CourseStanding.Over or CourseStanding.Cancelled;
}
