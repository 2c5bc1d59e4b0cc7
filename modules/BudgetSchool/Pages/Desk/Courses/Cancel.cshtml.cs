using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.BudgetSchool.Pages.Desk.Courses;

internal sealed class CancelModel(
    CourseCatalogue catalogue, CourseEditor editor, SeatBook seats, AuditTrail audit, TimeProvider clock, IStringLocalizer<Texts> words) : PortalPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Course Course { get; private set; } = null!;

    public int Waiting { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation) =>
        await LoadAsync(await catalogue.FindAsync(number, cancellation), cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancellation)
    {
        var held = CourseNumber.TryParse(number, out var parsed) ? await seats.CourseForChangeAsync(parsed, cancellation) : null;
        if (!await LoadAsync(held, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (CourseRules.CheckCancel(Course.State, Course.EndsAt, clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return Refuse(refusal);
        }

        await editor.CancelAsync(Course, Input.Reason!, cancellation);
        audit.Record("school.course.cancelled", $"course:{Course.Id}", $"{Course.Number} {Course.Title.Ko}", Input.Reason!);
        return GoTo(SchoolLinks.DeskEdit(Course.Number), words["Desk.Cancelled"]);
    }

    private async Task<bool> LoadAsync(Course? course, CancellationToken cancellation)
    {
        if (course is null)
        {
            return false;
        }

        Course = course;
        Waiting = await catalogue.WaitingAsync(course.Id, cancellation);
        return true;
    }

    public sealed class InputModel
    {
        [Required, StringLength(Course.ReasonLimit), Display(Name = "Desk.CancelReason")]
        public string? Reason { get; set; }
    }
}
