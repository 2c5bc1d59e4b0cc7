using System.Net;
using System.Text.RegularExpressions;

namespace Municipal.Benchmarks;

/// <summary>Signs in as a person would and gives the cookies.</summary>
internal static partial class SignIn
{
    public static async Task<string> CookieAsync(Uri host, string tenant, string email, string password)
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = host };
        var page = await client.GetStringAsync(new Uri($"{tenant}/account/sign-in", UriKind.Relative));
        var fields = HiddenField().Matches(page).Select(m => KeyValuePair.Create(m.Groups["name"].Value, m.Groups["value"].Value))
            .Append(new("Input.Email", email)).Append(new("Input.Password", password));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri($"{tenant}/account/sign-in", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
        var kept = string.Join("; ", cookies.GetCookies(new Uri(host, tenant + "/")).Select(c => $"{c.Name}={c.Value}"));
        return kept.Contains("session", StringComparison.Ordinal) ? kept : throw new InvalidOperationException("Signing in gave no session.");
    }

    [GeneratedRegex("""<input [^>]*name="(?<name>__[A-Za-z]+)"[^>]*value="(?<value>[^"]*)["]""")]
    private static partial Regex HiddenField();
}
