using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.BudgetSchool.Pages.Desk.Courses;

/// <summary>A new course (<c>/desk/school/new</c>) or an existing one by its number.</summary>
internal sealed class EditModel(
    CourseCatalogue catalogue, CourseEditor editor, SeatBook seats, AuditTrail audit, TenantSettings settings, TimeProvider clock, IStringLocalizer<Texts> words)
    : PortalPageModel
{
    public const string New = "new";

    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    [BindProperty]
    public CourseInput Input { get; set; } = new();

    /// <summary>The course as stored; null for a new one.</summary>
    public Course? Course { get; private set; }

    public CourseStanding Standing { get; private set; } = CourseStanding.Draft;

    public bool MayPublish => Course is { State: CourseState.Draft };

    public bool MayCancel => Course is not null && CourseRules.CheckCancel(Course.State, Course.EndsAt, Now) is null;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Number == New)
        {
            var usual = (await settings.GetAsync<SchoolSettings>(cancellation)).Operator;
            Input = new CourseInput { FiscalYear = CivicTime.Seoul.DayOf(Now).Year, OperatorKo = usual.Ko, OperatorEn = usual.En, Sessions = [new SessionInput()] };
            return Page();
        }

        Show(await catalogue.FindAsync(Number, cancellation));
        Input = Course is null ? Input : CourseInput.Of(Course);
        return Course is null ? NotFound() : Page();
    }

    /// <summary>Saves. With <c>rows</c> (add, or the index of a session to take out) the form comes back with one row more or less.</summary>
    public async Task<IActionResult> OnPostAsync(string? rows, CancellationToken cancellation)
    {
        if (Number != New)
        {
            Show(await HeldAsync(cancellation));
            if (Course is null)
            {
                return NotFound();
            }
        }

        if (rows is not null)
        {
            ChangeRows(rows);
            return Page();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var draft = Input.ToDraft();
        List<CourseRefusal> refusals = [.. CourseRules.Check(draft, Course?.SeatsTaken ?? 0)];
        if (Course is not null && Input.Version != CourseInput.VersionOf(Course))
        {
            refusals.Insert(0, CourseRefusal.ChangedMeanwhile);
        }

        return refusals.Count > 0 ? RefuseAll(refusals) : await SaveAsync(draft, cancellation);
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellation)
    {
        Show(await HeldAsync(cancellation));
        if (Course is null)
        {
            return NotFound();
        }

        if (CourseRules.CheckPublish(Course.State, Course.Sessions.Count, Course.EndsAt, Now) is { } refusal)
        {
            ModelState.Clear();
            Input = CourseInput.Of(Course);
            return Refuse(refusal);
        }

        editor.Publish(Course);
        Note("school.course.published", Course);
        return GoTo(SchoolLinks.DeskEdit(Course.Number), words["Desk.Published"]);
    }

    private async Task<IActionResult> SaveAsync(CourseDraft draft, CancellationToken cancellation)
    {
        if (Course is null)
        {
            var made = await editor.CreateAsync(Input.FiscalYear!.Value, key: null, draft, cancellation);
            Note("school.course.created", made);
            return GoTo(SchoolLinks.DeskEdit(made.Number), words["Desk.Created"]);
        }

        if (await editor.ChangeAsync(Course, draft, cancellation))
        {
            Note("school.course.changed", Course);
        }

        return GoTo(SchoolLinks.DeskEdit(Course.Number), words["Desk.Saved"]);
    }

    private void ChangeRows(string rows)
    {
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
        }

        if (int.TryParse(rows, out var index) && index >= 0 && index < Input.Sessions.Count)
        {
            Input.Sessions.RemoveAt(index);
            // What was typed is shown by position; the positions have moved.
            foreach (var key in ModelState.Keys.Where(k => k.StartsWith("Input.Sessions[", StringComparison.Ordinal)).ToList())
            {
                ModelState.Remove(key);
            }
        }
        else if (Input.Sessions.Count < Municipal.BudgetSchool.Course.MostSessions)
        {
            Input.Sessions.Add(new SessionInput { From = Input.Sessions.LastOrDefault()?.From, To = Input.Sessions.LastOrDefault()?.To });
        }
    }

    private Task<Course?> HeldAsync(CancellationToken cancellation) =>
        CourseNumber.TryParse(Number, out var number) ? seats.CourseForChangeAsync(number, cancellation) : Task.FromResult<Course?>(null);

    private void Show(Course? course) => (Course, Standing) = (course, course?.StandingAt(Now) ?? CourseStanding.Draft);

    private PageResult RefuseAll(List<CourseRefusal> refusals)
    {
        refusals.ForEach(refusal => Refuse(refusal, Course?.SeatsTaken ?? 0));
        return Page();
    }

    private void Note(string action, Course course) => audit.Record(action, $"course:{course.Id}", $"{course.Number} {course.Title.Ko}");
}
