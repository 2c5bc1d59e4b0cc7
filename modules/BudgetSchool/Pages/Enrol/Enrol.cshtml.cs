using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.BudgetSchool.Pages.Enrol;

[WritesThroughHotWriter]
internal sealed class EnrolModel(CourseCatalogue catalogue, Enrolling enrolling, TimeProvider clock, IStringLocalizer<Texts> words) : PortalPageModel
{
    public Course Course { get; private set; } = null!;

    public CourseStanding Standing { get; private set; }

    /// <summary>Reached by those who had to sign in first; those who have a place already see it on the course's page.</summary>
    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        if (await catalogue.PublicAsync(number, cancellation) is not { } course)
        {
            return NotFound();
        }

        Show(course);
        var (mine, _) = await catalogue.PlaceOfAsync(course.Id, Visitor.AccountId, cancellation);
        var isOpen = Standing is CourseStanding.Open or CourseStanding.Full && mine is null or { State: EnrolmentState.Withdrawn };
        return isOpen ? Page() : GoTo(SchoolLinks.Course(course.Number));
    }

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancellation)
    {
        if (!CourseNumber.TryParse(number, out var parsed))
        {
            return NotFound();
        }

        var answer = await enrolling.EnrolAsync(parsed, Visitor.AccountId!.Value, cancellation);
        if (answer.Refusal is not { } refusal)
        {
            return GoTo(SchoolLinks.Course(parsed), words[answer.State == EnrolmentState.Enrolled ? "Enrol.Done" : "Enrol.DoneWaiting"]);
        }

        if (await catalogue.PublicAsync(number, cancellation) is not { } course)
        {
            return NotFound();
        }

        Show(course);
        return Refuse(refusal, course.EnrolmentOpensAt.InSeoul());
    }

    private void Show(Course course) => (Course, Standing) = (course, course.StandingAt(clock.GetUtcNow().UtcDateTime));
}
