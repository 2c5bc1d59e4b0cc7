using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>Looks for traces that an attack's text has become part of a page.</summary>
internal static class Markup
{
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "data", "poster", "xlink:href"];

    public static IEnumerable<string> TracesIn(TestPage page)
    {
        if (page.Headers["content-type"].FirstOrDefault()?.StartsWith("text/html", StringComparison.Ordinal) != true)
        {
            yield break;
        }

        foreach (var element in page.Html.All)
        {
            if (element.HasAttribute("data-xss"))
            {
                yield return $"{page.Address.PathAndQuery}: an attack became <{element.LocalName}> in <{element.ParentElement?.LocalName}>";
            }

            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "srcdoc" or "style")
                {
                    yield return $"{page.Address.PathAndQuery}: <{element.LocalName} {attribute.Name}>";
                }

                if (Addresses.Contains(attribute.Name) && LeadsToCode(attribute.Value))
                {
                    yield return $"{page.Address.PathAndQuery}: <{element.LocalName} {attribute.Name}=\"{attribute.Value}\">";
                }
            }
        }
    }

    private static bool LeadsToCode(string address) =>
        new string([.. address.Where(c => c > ' ')]) is var plain
        && (plain.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || plain.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
            || plain.StartsWith("data:text", StringComparison.OrdinalIgnoreCase));
}
