using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.BudgetSchool;

internal static class RosterEndpoint
{
    public static void Map(RouteGroupBuilder routes) => routes.MapGet("/desk/school/{number}/roster.csv", GetAsync)
        .RequireAuthorization(new RequirePermissionAttribute(SchoolPermissions.Rosters.Id));

    private static async Task<IResult> GetAsync(
        string number, CourseCatalogue catalogue, Roster roster, TenantSession session, AuditTrail audit, IStringLocalizer<Texts> texts, CancellationToken cancellation)
    {
        if (await catalogue.FindAsync(number, cancellation) is not { } course)
        {
            return Results.NotFound();
        }

        var file = RosterCsv.Of(await roster.OfAsync(course.Id, cancellation), texts);
        // Personal data leave the portal only after the trail has a line of it.
        await session.BeginAsync(cancellation);
        audit.Record("school.roster.exported", $"course:{course.Id}", $"{course.Number} {course.Title.Ko}");
        session.LeavesCachesAlone = true;
        await session.CommitAsync(cancellation);
        return Results.File(file, "text/csv; charset=utf-8", $"roster-{course.Number}.csv");
    }
}
