using Microsoft.Net.Http.Headers;

namespace Municipal.Testing;

/// <summary>One browser's cookies for one host, by the test's time rather than the machine's.</summary>
/// <param name="clock">The test's time.</param>
public sealed class CookieJar(TimeProvider clock)
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    /// <summary>A cookie's value; null where there is none. Setting null takes it away.</summary>
    /// <param name="name">Its name.</param>
    public string? this[string name]
    {
        get => _cookies.GetValueOrDefault(name);
        set
        {
            if (value is null)
            {
                _cookies.Remove(name);
            }
            else
            {
                _cookies[name] = value;
            }
        }
    }

    /// <summary>The names of all cookies.</summary>
    public IReadOnlyCollection<string> Names => _cookies.Keys;

    internal void Send(HttpRequestMessage request)
    {
        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        }
    }

    internal void Take(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Set-Cookie", out var lines))
        {
            return;
        }

        foreach (var cookie in SetCookieHeaderValue.ParseList([.. lines]))
        {
            var isGone = cookie.MaxAge <= TimeSpan.Zero || cookie.Expires == DateTimeOffset.UnixEpoch || cookie.Expires < clock.GetUtcNow().AddYears(-20);
            this[cookie.Name.ToString()] = isGone ? null : cookie.Value.ToString();
        }
    }
}
