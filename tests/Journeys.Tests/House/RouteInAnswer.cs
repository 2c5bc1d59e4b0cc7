using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Municipal.Journeys.Tests;

/// <summary>Writes into every answer which route gave it, so that a test knows which page it is looking at.</summary>
internal sealed class RouteInAnswer : IStartupFilter
{
    public const string Header = "x-test-route";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, following) =>
        {
            http.Response.OnStarting(() =>
            {
                if (http.GetEndpoint() is RouteEndpoint endpoint)
                {
                    http.Response.Headers[Header] = PageRoute.PatternOf(endpoint);
                }

                return Task.CompletedTask;
            });
            return following(http);
        });
        next(app);
    };
}
