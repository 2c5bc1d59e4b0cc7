using System.Collections.Concurrent;

namespace Municipal.Journeys.Tests;

/// <summary>
/// Every page of every feature, on a desk and on a phone, in both languages and both themes: axe finds nothing (WCAG 2.2 A and AA),
/// nothing scrolls sideways, the browser has nothing to complain about.
/// </summary>
public sealed class EveryPageTests(DemoPortal portal, EveryStop every) : IClassFixture<EveryStop>
{
    /// <summary>Routes that show no page of their own.</summary>
    private static readonly Dictionary<string, string> NoPage = new()
    {
        ["/account/sign-out"] = "takes a form and leads home",
        ["/my/data"] = "gives a file",
    };

    [Theory, InlineData("Standard"), InlineData("Hangang")]
    public async Task EveryPage_InBothLanguagesAndWidths_HasNoFault(string theme)
    {
        await WearAsync("", "city", theme);
        await WearAsync(EveryStop.Gu, "admin", theme);
        var languages = ((string[])["ko", "en"]).ToDictionary(l => l, l => new Inspection($"{theme}-{l}"));
        foreach (var (language, inspection) in languages)
        {
            await new StaffEntrance(portal, inspection).LookAsync(language, $"new-{theme}-{language}@example.test");
        }

        var rounds = new ConcurrentQueue<(string Language, IReadOnlyList<Stop> Stops)>(
            from stops in every.Stops.GroupBy(s => (s.Tenant, s.Session)).SelectMany(g => g.Chunk(15)) from language in languages.Keys orderby stops.Length descending select (language, (IReadOnlyList<Stop>)stops));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (rounds.TryDequeue(out var round))
            {
                await LookAroundAsync(languages[round.Language], round.Language, round.Stops);
            }
        })));
        var missed = from inspection in languages.Values from route in portal.Routes.Select(r => r.Route).Except(inspection.Routes).Except(NoPage.Keys)
                     select $"{route} was not looked at: no page leads there. Link to it, or say in EveryStop how people get there.";
        Inspection.NothingIn(languages.Values.SelectMany(i => i.Faults).Concat(missed.Distinct()));
    }

    private async Task LookAroundAsync(Inspection inspection, string language, IReadOnlyList<Stop> stops)
    {
        await using var person = await Person.AtAsync(portal, "", session: stops[0].Session);
        foreach (var stop in stops)
        {
            await person.Page.SetViewportSizeAsync(Inspection.Desk, 900);
            await person.GoAsync($"{(stop.Tenant.Length == 0 ? "" : stop.Tenant + "/")}{language}{stop.Path}");
            await inspection.LookAsync(person);
        }

        inspection.Note(person.Troubles);
    }

    /// <summary>Puts a theme on a portal, as its staff do.</summary>
    private async Task WearAsync(string tenant, string who, string theme)
    {
        await using var staff = await Person.AtAsync(portal, tenant, session: every.Stops.Last(s => s.Tenant == tenant && s.Route == "/desk/brand").Session);
        await staff.GoAsync("desk/brand");
        var choice = staff.Page.Locator($"input[name=theme][value={theme}]");
        if (await choice.IsCheckedAsync())
        {
            // Worn already: there is nothing to preview and nothing to save.
            return;
        }

        await choice.CheckAsync();
        await staff.PressAsync("미리 보기");
        await staff.PressAsync("이대로 저장");
        await staff.ReadsAsync("모양을 저장했습니다.");
    }
}
