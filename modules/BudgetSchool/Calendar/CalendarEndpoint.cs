using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Municipal.BudgetSchool;

internal static class CalendarEndpoint
{
    public static void Map(RouteGroupBuilder routes) => routes.MapGet("/school/{number}/calendar.ics", GetAsync).AllowAnonymous();

    private static async Task<IResult> GetAsync(string number, CourseCatalogue catalogue, HttpContext http, CancellationToken cancellation) =>
        await catalogue.PublicAsync(number, cancellation) is { } course
            ? Results.File(Encoding.UTF8.GetBytes(CalendarText.Of(course, http.Request.Host.Host, CultureInfo.CurrentUICulture)), "text/calendar; charset=utf-8", $"{course.Number}.ics")
            : Results.NotFound();
}
