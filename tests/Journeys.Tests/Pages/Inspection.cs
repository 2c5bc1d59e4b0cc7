using System.Collections.Concurrent;
using Deque.AxeCore.Commons;

namespace Municipal.Journeys.Tests;

/// <summary>Looks at pages as an inspector does, on a desk and on a phone, and keeps a picture of each in <c>tests/.screens</c>.</summary>
/// <param name="name">Under which name pictures are kept, such as <c>Standard-ko</c>.</param>
internal sealed class Inspection(string name)
{
    public const int Desk = 1280;
    public const int Phone = 360;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // What axe has to say (WCAG 2.2 A and AA); what reaches over the right edge; tags that a view meant to be replaced; texts that are
    // still a resource's key.
    private const string Measure = """
        async () => {
          const found = [], width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth > width) {
            const wide = [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && e.getBoundingClientRect().right > width + 1);
            found.push(`scrolls sideways (${document.documentElement.scrollWidth} px): ${wide.slice(0, 4).map(e => `${e.localName}.${e.className}`).join(', ')}`);
          }
          if (document.querySelectorAll('h1').length !== 1) found.push(`has ${document.querySelectorAll('h1').length} h1`);
          for (const tag of document.querySelectorAll('partial, field, error-summary, feature-slot')) found.push(`shows nothing for <${tag.localName}>`);
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const text = texts.currentNode.data.trim();
            if (/^[A-Z][A-Za-z]+(\.[A-Z][A-Za-z0-9]+)+$/.test(text) && !texts.currentNode.parentElement.closest('code')) found.push(`shows the key ${text}`);
          }
          const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }, resultTypes: ['violations'] });
          for (const v of violations) found.push(`${v.id}: ${v.nodes.slice(0, 3).map(n => `${n.target.join(' ')} (${[...n.any, ...n.all, ...n.none][0]?.message ?? ''})`).join(' | ')}`);
          return found;
        }
        """;

    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentDictionary<string, bool> _routes = new();

    /// <summary>Everything found so far, one sentence each.</summary>
    public IEnumerable<string> Faults => _faults;

    /// <summary>The routes whose pages were looked at.</summary>
    public ICollection<string> Routes => _routes.Keys;

    /// <summary>Looks at the page somebody has before them.</summary>
    public async Task LookAsync(Person person)
    {
        _routes[person.Route] = true;
        var address = new Uri(person.Page.Url).PathAndQuery;
        await person.Page.EvaluateAsync(Axe);
        foreach (var width in (int[])[Desk, Phone])
        {
            await person.Page.SetViewportSizeAsync(width, 900);
            foreach (var fault in await person.Page.EvaluateAsync<string[]>(Measure))
            {
                _faults.Enqueue($"{name} {width} {address}: {fault}");
            }

            await person.Page.ScreenshotAsync(new() { Path = Path.Combine(Screens.Folder, $"{name}-{width}", $"{Screens.NameOf(person)}.jpg"), FullPage = true, Type = ScreenshotType.Jpeg, Quality = 80 });
        }
    }

    /// <summary>Fails with every fault in full; a list that ends in dots helps nobody to mend it.</summary>
    public static void NothingIn(IEnumerable<string> faults)
    {
        if (faults.ToList() is { Count: > 0 } found)
        {
            Assert.Fail($"{found.Count} faults:\n{string.Join('\n', found)}");
        }
    }

    /// <summary>Notes what the browser complained about.</summary>
    public void Note(IEnumerable<string> troubles)
    {
        foreach (var trouble in troubles)
        {
            _faults.Enqueue($"{name} {trouble}");
        }
    }
}
