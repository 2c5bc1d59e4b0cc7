namespace Municipal.Journeys.Tests;

/// <summary>Somebody in front of a browser of their own, at one portal.</summary>
internal sealed class Person : IAsyncDisposable
{
    public const string DemoPassword = "demo-portal-2026";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(45);

    private readonly IBrowserContext _context;
    private readonly List<string> _troubles = [];

    private Person(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    /// <summary>What they look at.</summary>
    public IPage Page { get; }

    /// <summary>The route that gave the page they look at.</summary>
    public string Route { get; private set; } = "";

    /// <summary>What the browser complained about: scripts that failed, files that are missing, anything the content security policy had to stop.</summary>
    public IReadOnlyList<string> Troubles => _troubles;

    /// <summary>Opens a browser at a portal.</summary>
    /// <param name="portal">The demonstration.</param>
    /// <param name="tenant">Which portal; empty for the city's.</param>
    /// <param name="javaScript">Whether their browser runs scripts.</param>
    /// <param name="width">Width of their window in pixels.</param>
    /// <param name="session">A session to take over, as <see cref="SessionAsync"/> gave it.</param>
    public static async Task<Person> AtAsync(DemoPortal portal, string tenant, bool javaScript = true, int width = 1280, string? session = null)
    {
        var context = await portal.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = new Uri(portal.Address, tenant.Length == 0 ? "" : tenant + "/").ToString(), JavaScriptEnabled = javaScript, Locale = "ko-KR", StorageState = session,
            ViewportSize = new ViewportSize { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout((float)Longest.TotalMilliseconds);
        var person = new Person(context, await context.NewPageAsync());
        person.Listen();
        return person;
    }

    /// <summary>Goes to an address below the portal.</summary>
    /// <returns>The status of the answer.</returns>
    public async Task<int> GoAsync(string path)
    {
        var answer = (await Page.GotoAsync(path.TrimStart('/')))!;
        if (answer.Status >= 400)
        {
            // The browser reports the page itself as a file it could not load; the status says so already.
            _troubles.RemoveAll(t => t.Contains($"status of {answer.Status}", StringComparison.Ordinal));
        }

        return answer.Status;
    }

    /// <summary>Signs in through the sign-in page.</summary>
    public async Task SignInAsync(string email, string password = DemoPassword)
    {
        await GoAsync("account/sign-in");
        await TypeAsync("Email", email);
        await TypeAsync("Password", password);
        await LeaveAsync(() => PressAsync("로그인"));
    }

    /// <summary>Does what leads to another page, or to the same page anew, and waits until that is there.</summary>
    public async Task LeaveAsync(Func<Task> act)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IPage page) => arrived.TrySetResult();
        Page.DOMContentLoaded += Arrive;
        try
        {
            await act();
            await arrived.Task.WaitAsync(Longest);
        }
        finally
        {
            Page.DOMContentLoaded -= Arrive;
        }
    }

    /// <summary>Fills a field of the form.</summary>
    public Task TypeAsync(string field, string text) => Page.Locator($"main [name='Input.{field}']").FillAsync(text);

    /// <summary>Chooses from a list by what it says.</summary>
    public Task ChooseAsync(string field, string text) => Page.Locator($"main select[name='Input.{field}']").SelectOptionAsync(new SelectOptionValue { Label = text });

    /// <summary>Ticks a box or picks one of several.</summary>
    public Task TickAsync(string field, string value = "true") => Page.Locator($"main [name='Input.{field}'][value='{value}']").CheckAsync();

    /// <summary>Presses a button of the page.</summary>
    public Task PressAsync(string label) => Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).First.ClickAsync();

    /// <summary>Follows a link of the page.</summary>
    public Task FollowAsync(string label) => Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = label, Exact = true }).First.ClickAsync();

    /// <summary>Reads a sentence that must be on the page.</summary>
    public Task ReadsAsync(string text) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);

    /// <summary>Reads the page's heading.</summary>
    public Task ReadsHeadingAsync(string text) => Assertions.Expect(Page.Locator("h1")).ToContainTextAsync(text);

    /// <summary>The signed-in state, for other windows of the same person.</summary>
    public Task<string> SessionAsync() => _context.StorageStateAsync();

    /// <summary>Asks for an address without showing it.</summary>
    public Task<IAPIResponse> AskAsync(string address) => _context.APIRequest.GetAsync(address);

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _troubles.Add($"{message.Text} ({Page.Url})");
            }
        };
        Page.PageError += (_, error) => _troubles.Add($"{error} ({Page.Url})");
        Page.Response += (_, answer) =>
        {
            if (answer.Request.IsNavigationRequest && answer.Headers.TryGetValue(RouteInAnswer.Header, out var route))
            {
                Route = route;
            }
        };
    }
}
