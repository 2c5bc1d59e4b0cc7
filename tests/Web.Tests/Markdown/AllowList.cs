using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Municipal.Web.Tests;

/// <summary>Parses output as a browser would and finds whatever is not on the list; written apart from the code it checks.</summary>
internal static class AllowList
{
    private static readonly Dictionary<string, string[]> Attributes = new()
    {
        ["h1"] = [], ["h2"] = [], ["h3"] = [], ["h4"] = [], ["h5"] = [], ["h6"] = [],
        ["p"] = [], ["ul"] = [], ["ol"] = ["start"], ["li"] = [], ["strong"] = [], ["em"] = [],
        ["table"] = [], ["thead"] = [], ["tbody"] = [], ["tr"] = [], ["th"] = [], ["td"] = [],
        ["blockquote"] = [], ["code"] = [], ["pre"] = [], ["hr"] = [], ["br"] = [],
        ["a"] = ["href", "rel"], ["img"] = ["src", "alt"],
    };

    public static IElement Parse(string html) => new HtmlParser().ParseDocument($"<body><main>{html}</main>").QuerySelector("main")!;

    public static IEnumerable<string> Violations(string html, Uri? site = null)
    {
        var document = new HtmlParser().ParseDocument($"<body><main>{html}</main>");
        if (document.Body!.ChildNodes.Length != 1 || document.Head!.ChildNodes.Length != 0)
        {
            yield return "content escaped its container";
        }

        foreach (var node in document.QuerySelector("main")!.Descendants())
        {
            if (node is IComment)
            {
                yield return "comment";
            }

            if (node is not IElement element)
            {
                continue;
            }

            if (!Attributes.TryGetValue(element.LocalName, out var allowed) || element.NamespaceUri != "http://www.w3.org/1999/xhtml")
            {
                yield return $"element {element.LocalName}";
                continue;
            }

            foreach (var attribute in element.Attributes.Where(attribute => !allowed.Contains(attribute.Name)))
            {
                yield return $"attribute {element.LocalName}/{attribute.Name}";
            }

            var address = element.GetAttribute("href") ?? element.GetAttribute("src");
            if (address is not null && !IsAllowed(address, element.LocalName == "img", site))
            {
                yield return $"address {address}";
            }
        }
    }

    // As the URL Standard resolves it on a page of the tenant; AngleSharp's Url is not System.Uri, which the product uses.
    private static bool IsAllowed(string address, bool isImage, Uri? site)
    {
        const string Here = "https://here.test/p/1";
        var url = new Url(new Url(Here), address);
        if (url.IsInvalid || !string.IsNullOrEmpty(url.UserName))
        {
            return false;
        }

        var isLocal = url.HostName == "here.test" || (site is not null && url.HostName == site.Host);
        return url.Scheme switch
        {
            "http" or "https" => isLocal || (!isImage && (address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("https://", StringComparison.Ordinal))),
            "mailto" => !isImage,
            _ => false,
        };
    }
}
