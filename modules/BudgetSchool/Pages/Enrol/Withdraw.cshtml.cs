using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.BudgetSchool.Pages.Enrol;

internal sealed class WithdrawModel(CourseCatalogue catalogue, SeatBook seats, IStringLocalizer<Texts> words) : PortalPageModel
{
    public Course Course { get; private set; } = null!;

    public bool Waits { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation) =>
        !await LoadAsync(number, cancellation) ? NotFound() : Mine is { State: not EnrolmentState.Withdrawn } ? Page() : GoTo(SchoolLinks.Course(Course.Number));

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancellation)
    {
        if (!CourseNumber.TryParse(number, out var parsed) || !await LoadAsync(number, cancellation))
        {
            return NotFound();
        }

        return await seats.WithdrawAsync(parsed, Visitor.AccountId!.Value, cancellation) is { } refusal
            ? Refuse(refusal)
            : GoTo(SchoolLinks.Course(parsed), words[Waits ? "Withdraw.DoneWaiting" : "Withdraw.Done"]);
    }

    private Enrolment? Mine { get; set; }

    private async Task<bool> LoadAsync(string number, CancellationToken cancellation)
    {
        if (await catalogue.PublicAsync(number, cancellation) is not { } course)
        {
            return false;
        }

        Course = course;
        (Mine, _) = await catalogue.PlaceOfAsync(course.Id, Visitor.AccountId, cancellation);
        Waits = Mine?.State == EnrolmentState.Waiting;
        return true;
    }
}
