using Microsoft.AspNetCore.Mvc;
using Municipal.Web;

namespace Municipal.BudgetSchool.Pages.Catalogue;

internal sealed class ListModel(CourseCatalogue catalogue, TenantSettings settings, TimeProvider clock) : PortalPageModel
{
    private static readonly (string Key, CourseStanding[] Standings)[] Shelves =
    [
        ("Open", [CourseStanding.Open, CourseStanding.Full]),
        ("Upcoming", [CourseStanding.NotYetOpen]),
        ("Underway", [CourseStanding.Closed, CourseStanding.Underway]),
        ("Past", [CourseStanding.Over, CourseStanding.Cancelled]),
    ];

    [BindProperty(SupportsGet = true)]
    public CourseKind? Kind { get; set; }

    public SchoolSettings Settings { get; private set; } = new();

    public IReadOnlyDictionary<CourseKind, int> Counts { get; private set; } = new Dictionary<CourseKind, int>();

    /// <summary>Courses by where they stand; empty shelves are left out.</summary>
    public IReadOnlyList<(string Key, IReadOnlyList<CourseRow> Rows)> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Settings = await settings.GetAsync<SchoolSettings>(cancellation);
        var courses = await catalogue.PublicAsync(cancellation);
        Counts = courses.CountBy(c => c.Kind).ToDictionary();
        var rows = courses.Where(c => Kind is null || c.Kind == Kind).Select(c => new CourseRow(c, c.StandingAt(now))).ToList();
        Groups = [.. Shelves.Select(shelf => (shelf.Key, On(shelf.Key, rows.Where(r => shelf.Standings.Contains(r.Standing))))).Where(g => g.Item2.Count > 0)];
    }

    private static IReadOnlyList<CourseRow> On(string shelf, IEnumerable<CourseRow> rows) => shelf switch
    {
        "Open" => [.. rows.OrderBy(r => r.Course.EnrolmentClosesAt)],
        "Past" => [.. rows.OrderByDescending(r => r.Course.StartsAt)],
        _ => [.. rows],
    };
}
