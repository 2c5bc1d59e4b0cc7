using Microsoft.AspNetCore.Mvc;
using Municipal.Web;

namespace Municipal.BudgetSchool.Pages.Catalogue;

internal sealed class DetailModel(CourseCatalogue catalogue, TenantSettings settings, TimeProvider clock) : PortalPageModel
{
    public Course Course { get; private set; } = null!;

    public CourseStanding Standing { get; private set; }

    public Enrolment? Mine { get; private set; }

    /// <summary>The visitor's place on the waiting list, from 1.</summary>
    public int Position { get; private set; }

    public int Waiting { get; private set; }

    public bool MayWithdraw { get; private set; }

    public DateTime Now { get; private set; }

    public LocalizedText Contact { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        if (await catalogue.PublicAsync(number, cancellation) is not { } course)
        {
            return NotFound();
        }

        Course = course;
        Now = clock.GetUtcNow().UtcDateTime;
        Standing = course.StandingAt(Now);
        Contact = (await settings.GetAsync<SchoolSettings>(cancellation)).Contact;
        Waiting = await catalogue.WaitingAsync(course.Id, cancellation);
        if (Visitor.AccountId is { } account)
        {
            (Mine, Position) = await catalogue.PlaceOfAsync(course.Id, account, cancellation);
            MayWithdraw = course.State == CourseState.Published && EnrolmentRules.CheckWithdraw(Mine?.State, course.StartsAt, Now) is null;
        }

        return Page();
    }
}
