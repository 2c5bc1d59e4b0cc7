using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Municipal.Journeys.Tests;

/// <summary>Looks at pages as an inspector does, on a desk and on a phone, and keeps a picture of each in <c>tests/.screens</c>.</summary>
/// <param name="name">Under which name pictures are kept, such as <c>Standard-ko</c>.</param>
internal sealed class Inspection(string name)
{
    public const int Desk = 1280;
    public const int Phone = 360;

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
        XPath = false,
    };

    // What reaches over the right edge, and texts that are still a resource's key.
    private const string Measure = """
        () => {
          const found = [], width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth > width) {
            const wide = [...document.querySelectorAll('body *')].filter(e => { const b = e.getBoundingClientRect(); return b.width > 0 && b.right > width + 1; });
            found.push(`scrolls sideways (${document.documentElement.scrollWidth} px): ${wide.slice(0, 4).map(e => `${e.localName}.${e.className}`).join(', ')}`);
          }
          if (document.querySelectorAll('h1').length !== 1) found.push(`has ${document.querySelectorAll('h1').length} h1`);
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const text = texts.currentNode.data.trim();
            if (/^[A-Z][A-Za-z]+(\.[A-Z][A-Za-z0-9]+)+$/.test(text) && !texts.currentNode.parentElement.closest('code')) found.push(`shows the key ${text}`);
          }
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
        foreach (var width in (int[])[Desk, Phone])
        {
            await person.Page.SetViewportSizeAsync(width, 900);
            foreach (var fault in await person.Page.EvaluateAsync<string[]>(Measure))
            {
                Note(person, width, fault);
            }

            foreach (var violation in (await person.Page.RunAxe(Rules)).Violations)
            {
                Note(person, width, $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(n => $"{n.Target} {(n.Any.Concat(n.All).Concat(n.None).FirstOrDefault()?.Message)}"))}");
            }

            await KeepAsync(person, width);
        }

        _routes[person.Route] = true;
    }

    /// <summary>Notes what the browser complained about.</summary>
    public void Note(IEnumerable<string> troubles)
    {
        foreach (var trouble in troubles)
        {
            _faults.Enqueue($"{name} {trouble}");
        }
    }

    private void Note(Person person, int width, string fault) => _faults.Enqueue($"{name} {width} {new Uri(person.Page.Url).PathAndQuery}: {fault}");

    private async Task KeepAsync(Person person, int width)
    {
        var portal = new Uri(person.Page.Url).AbsolutePath.Split('/')[1] is "dobong" or "seodaemun" or "gangbuk" ? "gu" : "city";
        var file = $"{portal}{person.Route.Replace("/{**address}", new Uri(person.Page.Url).AbsolutePath.Replace('/', '-'), StringComparison.Ordinal)}".Replace("/", " ", StringComparison.Ordinal);
        foreach (var odd in Path.GetInvalidFileNameChars().Concat([':', '?', '*', '{', '}']))
        {
            file = file.Replace(odd.ToString(), "", StringComparison.Ordinal);
        }

        await person.Page.ScreenshotAsync(new() { Path = Path.Combine(Screens.Folder, $"{name}-{width}", $"{file}.jpg"), FullPage = true, Type = ScreenshotType.Jpeg, Quality = 80 });
    }
}
