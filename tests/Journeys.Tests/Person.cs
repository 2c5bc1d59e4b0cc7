using Microsoft.Playwright;

namespace Municipal.Journeys.Tests;

/// <summary>Somebody in front of a browser of their own, at one portal. Fails on anything the content security policy had to stop.</summary>
internal sealed class Person : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _violations = [];

    private Person(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    /// <summary>What they look at.</summary>
    public IPage Page { get; }

    /// <summary>Opens a browser at a portal.</summary>
    public static async Task<Person> AtAsync(DemoPortal portal, string tenant, bool javaScript = true, int width = 1280, string language = "ko-KR")
    {
        var context = await portal.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = new Uri(portal.Address, tenant.Length == 0 ? "" : tenant + "/").ToString(), JavaScriptEnabled = javaScript, Locale = language,
            ViewportSize = new ViewportSize { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        var person = new Person(context, await context.NewPageAsync());
        person.Page.Console += (_, message) =>
        {
            if (message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                person._violations.Add(message.Text);
            }
        };
        return person;
    }

    /// <summary>Goes to an address below the portal.</summary>
    public async Task<IResponse> GoAsync(string path) => (await Page.GotoAsync(path.TrimStart('/')))!;

    /// <summary>Signs in with a demonstration account.</summary>
    public async Task SignInAsync(string email, string password)
    {
        await GoAsync("account/sign-in");
        await Page.Locator("input[name='Input.Email']").FillAsync(email);
        await Page.Locator("input[name='Input.Password']").FillAsync(password);
        await Page.Locator("main form button").First.ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.Empty(_violations);
    }
}
