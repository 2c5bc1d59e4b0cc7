using System.Net;
using System.Text.RegularExpressions;

namespace Municipal.Faults.Tests;

/// <summary>Somebody signed in at the portal, with a browser that outlives the Host: the same cookies hold wherever the data folder is copied to.</summary>
internal sealed partial class Person(string email)
{
    public const string Password = "faults-password-2026";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromMinutes(1) };

    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private string _token = "";

    public string Email { get; } = email;

    public async Task SignInAsync(Uri host, string tenant)
    {
        await ReadTokenAsync(host, $"{tenant}/account/sign-in");
        (await PostAsync(host, $"{tenant}/account/sign-in", null, ("Input.Email", Email), ("Input.Password", Password))).Expect(302);
        await ReadTokenAsync(host, $"{tenant}/account/password");
    }

    /// <summary>Takes the anti-forgery token from a page; it belongs to the person and serves every form after.</summary>
    public async Task ReadTokenAsync(Uri host, string path)
    {
        var page = await GetAsync(host, path);
        _token = TokenField().Match(page.Body) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException($"No form at {path}: {page}");
    }

    public Task<Answer> GetAsync(Uri host, string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(host, path)));

    /// <summary>Sends a form by the id it was rendered with.</summary>
    public Task<Answer> PostAsync(Uri host, string path, Guid? submission, params (string Name, string Value)[] fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(host, path)) { Content = Form(submission, fields) });

    /// <summary>Sends a form and hangs up before any answer can come.</summary>
    public async Task PostAndHangUpAsync(Uri host, string path, Guid submission, params (string Name, string Value)[] fields)
    {
        var body = await Form(submission, fields).ReadAsStringAsync();
        using var connection = new System.Net.Sockets.TcpClient();
        await connection.ConnectAsync(host.Host, host.Port);
        var head = $"POST /{path} HTTP/1.1\r\nHost: {host.Authority}\r\nCookie: {Cookies}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n";
        await connection.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(head + body));
    }

    private string Cookies => string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"));

    private FormUrlEncodedContent Form(Guid? submission, IEnumerable<(string Name, string Value)> fields)
    {
        var all = fields.Append(("__RequestVerificationToken", _token));
        return new FormUrlEncodedContent((submission is { } id ? all.Append(("__submission", id.ToString())) : all).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            if (_cookies.Count > 0)
            {
                request.Headers.Add("Cookie", Cookies);
            }

            using var response = await Http.SendAsync(request);
            var answer = new Answer((int)response.StatusCode, response.Headers.Location?.OriginalString, response.Headers.RetryAfter?.ToString(), await response.Content.ReadAsStringAsync());
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var lines) ? lines : [])
            {
                var (name, value) = (cookie.Split('=')[0], cookie.Split(';')[0].Split('=', 2)[1]);
                // The notice is for the next page only; a browser that acts in many places at once has no use for it.
                if (name != "notice")
                {
                    _cookies[name] = value;
                }
            }

            return answer;
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, string? Location, string? RetryAfter, string Body)
{
    public Answer Expect(int status)
    {
        Assert.True(Status == status, $"Expected {status}, came {this}");
        return this;
    }

    public override string ToString() => $"{Status} {Location} {WebUtility.HtmlDecode(Tags().Replace(Body, " "))}";

    private static Regex Tags() => new("<head.*?</head>|<[^>]+>|\\s+", RegexOptions.Singleline, TimeSpan.FromSeconds(5));
}
