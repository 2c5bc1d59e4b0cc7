using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>What every answer's headers must say, whatever the answer is.</summary>
internal static class SecurityHeaders
{
    private static readonly string[] Sources = ["'none'", "'self'", "data:"];

    private static readonly Dictionary<string, string> Fixed = new(StringComparer.Ordinal)
    {
        ["x-content-type-options"] = "nosniff", ["referrer-policy"] = "same-origin", ["cross-origin-opener-policy"] = "same-origin", ["cross-origin-resource-policy"] = "same-origin",
    };

    private static readonly Dictionary<string, string> Policy = new(StringComparer.Ordinal)
    {
        ["default-src"] = "'none'", ["script-src"] = "'self'", ["style-src"] = "'self'", ["object-src"] = "'none'",
        ["base-uri"] = "'none'", ["form-action"] = "'self'", ["frame-ancestors"] = "'none'",
    };

    public static IEnumerable<string> Faults(ILookup<string, string> headers)
    {
        foreach (var (name, value) in Fixed)
        {
            if (headers[name].ToList() is not [var said] || said != value)
            {
                yield return $"{name} is '{string.Join("', '", headers[name])}', not '{value}'";
            }
        }

        if (!headers["permissions-policy"].Any())
        {
            yield return "permissions-policy is missing";
        }

        foreach (var talkative in headers.Where(h => h.Key is "server" or "x-powered-by"))
        {
            yield return $"{talkative.Key} tells what runs here";
        }

        if (headers["content-security-policy"].ToList() is not [var policy])
        {
            yield return $"there are {headers["content-security-policy"].Count()} content policies";
            yield break;
        }

        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(d => d.Split(' ', 2)).ToDictionary(d => d[0], d => d.ElementAtOrDefault(1) ?? "");
        foreach (var (name, value) in Policy)
        {
            if (directives.GetValueOrDefault(name) != value)
            {
                yield return $"{name} is {directives.GetValueOrDefault(name)}, not {value}";
            }
        }

        foreach (var (name, value) in directives.Where(d => d.Value.Split(' ').Except(Sources).Any()))
        {
            yield return $"{name} lets in {value}";
        }
    }

    public static IEnumerable<string> FaultsOf(TestPage page) => Faults(page.Headers).Select(f => $"{page.Address.PathAndQuery} ({(int)page.Status}): {f}");
}
