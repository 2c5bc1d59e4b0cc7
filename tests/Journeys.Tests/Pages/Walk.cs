using AngleSharp.Html.Parser;

namespace Municipal.Journeys.Tests;

/// <summary>
/// Walks through a portal from its home and desk along every link, menus included, and keeps one address per route; so that a new
/// page is looked at because it is linked to, not because somebody remembered it.
/// </summary>
internal sealed class Walk(DemoPortal portal)
{
    // Two of each page that is different every time (one proposal is open, the next funded), one of all others.
    private static readonly HashSet<string> ShowsMany = ["/proposals/{number}", "/school/{number}", "/{**address}"];

    private readonly Dictionary<string, List<Stop>> _found = [];

    /// <summary>The stops, in the order found.</summary>
    public IEnumerable<Stop> Stops => _found.Values.SelectMany(s => s);

    /// <summary>Walks as one person.</summary>
    /// <param name="tenant">Which portal.</param>
    /// <param name="session">Their session; null for a visitor.</param>
    /// <param name="from">Where they begin.</param>
    public async Task AsAsync(string tenant, string? session, params string[] from)
    {
        await using var person = await Person.AtAsync(portal, tenant, session: session);
        var root = tenant.Length == 0 ? "" : $"/{tenant}";
        var queue = new Queue<string>(from);
        var seen = new HashSet<string>(from);
        var asked = new Dictionary<string, int>();
        while (queue.TryDequeue(out var path))
        {
            var answer = await person.AskAsync(new Uri(portal.Address, root + path).ToString());
            if (!answer.Headers.TryGetValue(RouteInAnswer.Header, out var route) || (answer.Status != 200 && route != "/error") || !answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal))
            {
                continue;
            }

            // Long lists are not followed to their end.
            var times = asked[route] = asked.GetValueOrDefault(route) + 1;
            if (times > 6)
            {
                continue;
            }

            Keep(new Stop(tenant, new Uri(answer.Url).PathAndQuery[root.Length..], route, session));
            foreach (var link in LinksOf(await answer.TextAsync(), root).Where(l => tenant.Length > 0 || !portal.IsGu(l.Split('/')[1])).Where(seen.Add))
            {
                queue.Enqueue(link);
            }
        }
    }

    private void Keep(Stop stop)
    {
        var key = $"{(stop.Tenant.Length == 0 ? "city" : "gu")} {stop.Route}";
        var known = _found.TryGetValue(key, out var stops) ? stops : _found[key] = [];
        if (known.Count < (ShowsMany.Contains(stop.Route) ? 2 : 1) && known.TrueForAll(k => k.Path != stop.Path))
        {
            known.Add(stop);
        }
    }

    private static IEnumerable<string> LinksOf(string html, string root)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return
        [
            .. document.QuerySelectorAll("a[href]:not([download])").Select(a => a.GetAttribute("href")!)
                .Where(href => href.StartsWith(root + "/", StringComparison.Ordinal) && !href.Contains("return=", StringComparison.Ordinal) && !href.Contains("lang=", StringComparison.Ordinal) && !href.Contains("display=", StringComparison.Ordinal))
                .Select(href => href[root.Length..].Split('#')[0])
                .Where(path => !path.StartsWith("/en", StringComparison.Ordinal) && !path.StartsWith("/ko", StringComparison.Ordinal)),
        ];
    }
}
