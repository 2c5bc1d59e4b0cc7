using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Municipal.Web;

namespace Municipal.BudgetSchool;

internal static class CalendarEndpoint
{
    public static void Map(RouteGroupBuilder routes) => routes.MapGet("/school/{number}/calendar.ics", GetAsync).AllowAnonymous();

    private static async Task<IResult> GetAsync(string number, CourseCatalogue catalogue, HttpContext http, CancellationToken cancellation) =>
        await catalogue.PublicAsync(number, cancellation) is { } course
            ? CalendarFile.Download($"{course.Number}.ics", CalendarText.Of(course, http.Request.Host.Host, CultureInfo.CurrentUICulture))
            : Results.NotFound();
}
