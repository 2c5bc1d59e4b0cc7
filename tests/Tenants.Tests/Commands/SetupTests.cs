using System.Net;
using System.Text.RegularExpressions;

namespace Municipal.Tenants.Tests.Commands;

/// <summary>The first run in production: a page that nobody passes without the code from the console.</summary>
public sealed partial class SetupTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Setup_RightCodeOnce_MakesTheCityAndClosesForGood()
    {
        using var program = new HostProgram();
        await using var host = await Serving.StartAsync(program);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync(new Uri("/", UriKind.Relative), Cancellation)).StatusCode);

        Assert.Equal(HttpStatusCode.Forbidden, await host.PostAsync(code: "0000000000000000"));
        Assert.Equal(HttpStatusCode.BadRequest, await host.PostAsync(name: "../seoul"));
        Assert.Equal(HttpStatusCode.BadRequest, await host.PostAsync(email: "kim"));
        Assert.Equal(HttpStatusCode.BadRequest, await host.PostAsync(withToken: false));
        var twice = await Task.WhenAll(host.PostAsync(), host.PostAsync(name: "busan"));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.NotFound], twice.Order());
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync(new Uri("/", UriKind.Relative), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync(new Uri("/_/setup", UriKind.Relative), Cancellation)).StatusCode);
        Assert.True(Assert.Single((await program.RunAsync("tenants", "list", "--json")).Json.EnumerateArray()).GetProperty("isCity").GetBoolean());
    }

    [Fact]
    public async Task Setup_TenWrongCodes_ClosesUntilTheNextStart()
    {
        using var program = new HostProgram();
        await using (var host = await Serving.StartAsync(program))
        {
            for (var i = 0; i < 10; i++)
            {
                Assert.Equal(HttpStatusCode.Forbidden, await host.PostAsync(code: $"guess {i}"));
            }

            Assert.Equal(HttpStatusCode.NotFound, await host.PostAsync());
        }

        await using var next = await Serving.StartAsync(program);
        Assert.Equal(HttpStatusCode.Redirect, await next.PostAsync());
    }

    /// <summary>A Host that serves an empty installation, with the code it printed.</summary>
    private sealed partial class Serving : IAsyncDisposable
    {
        private readonly System.Diagnostics.Process _process;
        private readonly string _code;
        private readonly string _token;

        private Serving(System.Diagnostics.Process process, HttpClient client, string code, string token) => (_process, Client, _code, _token) = (process, client, code, token);

        public HttpClient Client { get; }

        public static async Task<Serving> StartAsync(HostProgram program)
        {
            var process = program.Start("serve", "--urls", "http://127.0.0.1:0", "--Municipal:FirstRun=setup");
            while (await process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
            {
                if (Note().Match(line) is { Success: true } note)
                {
                    _ = process.StandardOutput.ReadToEndAsync(Cancellation);
                    var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(note.Groups["address"].Value) };
                    var page = await client.GetStringAsync(new Uri("/_/setup", UriKind.Relative), Cancellation);
                    return new Serving(process, client, note.Groups["code"].Value, Token().Match(page).Groups["token"].Value);
                }
            }

            throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(Cancellation));
        }

        public async Task<HttpStatusCode> PostAsync(string? code = null, string name = "seoul", string email = "kim@seoul.example", bool withToken = true)
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["code"] = code ?? _code, ["name"] = name, ["titleKo"] = "서울특별시", ["officerName"] = "김담당", ["officerEmail"] = email, ["__RequestVerificationToken"] = withToken ? _token : "",
            });
            using var answer = await Client.PostAsync(new Uri("/_/setup", UriKind.Relative), form, Cancellation);
            return answer.StatusCode;
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
            _process.Dispose();
        }

        [GeneratedRegex(@"Open (?<address>http://[^/]+)/_/setup .* code (?<code>[0-9a-f]+)")]
        private static partial Regex Note();

        [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
        private static partial Regex Token();
    }
}
