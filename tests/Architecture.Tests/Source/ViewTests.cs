using System.Text.RegularExpressions;

namespace Municipal.Architecture.Tests;

/// <summary>Views say everything through resources, link through typed links, and keep the strict content policy.</summary>
public sealed partial class ViewTests
{
    [Fact]
    public void View_LinksOnlyThroughTo() => Violations.None(
        from file in SourceTree.Views
        from match in RawAddresses().Matches(file.Text)
        where !match.Value.Contains("/_assets/", StringComparison.Ordinal)
        select $"{file.At(match.Index)}: {match.Value}",
        "A literal address forgets the portal's prefix and language. Use <a to=\"@XLinks.Y\">, <form post> or <form get to=…>; assets are below /_assets/.");

    [Fact]
    public void View_HasNothingInline() => Violations.None(
        from file in SourceTree.Views
        from match in Inline().Matches(file.Text)
        select $"{file.At(match.Index)}: {match.Value}",
        "The content policy refuses inline style and script. Use the theme's classes, and a file below wwwroot for script.");

    [Theory]
    [InlineData("<p onclick='x()'>", true)]
    [InlineData("<script defer>", true)]
    [InlineData("<a href=\"javascript:x()\">", true)]
    [InlineData("<form post once=\"false\">", false)]
    [InlineData("<script src=\"@Portal.Asset(\"standard/js/site.js\")\" defer>", false)]
    public void Inline_IsToldFromOurOwnAttributes(string view, bool isInline) => Assert.Equal(isInline, Inline().IsMatch(view));

    [Fact]
    public void View_FetchesNothingFromElsewhere() => Violations.None(
        from file in SourceTree.Views
        from match in Elsewhere().Matches(file.Text)
        select $"{file.At(match.Index)}: {match.Value}",
        "Nothing is fetched from another origin.");

    [Fact]
    public void View_SaysNothingByItself() => Violations.None(
        from file in SourceTree.Views.Concat(SourceTree.Code.Where(f => f.Path.Contains("/Pages/", StringComparison.Ordinal)))
        from match in Hangul().Matches(file.Uncommented)
        select $"{file.At(match.Index)}: {match.Value}",
        "What people read is in Resources/Texts.resx and Texts.en.resx: @T[\"…\"].");

    [Fact]
    public void Page_HasAbsoluteRoute() => Violations.None(
        SourceTree.Views.Where(f => Relative().IsMatch(f.Text)).Select(f => f.Path),
        "A page says its whole address: @page \"/proposals/{number}\".");

    [Fact]
    public void DeskPage_HasDeskRoute() => Violations.None(
        from file in SourceTree.Views
        let page = Route().Match(file.Text)
        where page.Success && file.Path.Contains("/Pages/Desk/", StringComparison.Ordinal) != (page.Groups[1].Value == "/desk" || page.Groups[1].Value.StartsWith("/desk/", StringComparison.Ordinal))
        select $"{file}: {page.Groups[1].Value}",
        "Pages of the staff stand below Pages/Desk and have addresses below /desk, and no others do: the folder chooses the layout and the guards. A page that shows the public's view says Layout = Portal.PublicLayout.");

    [Fact]
    public void PageFolder_HasGuards() => Violations.None(
        from file in SourceTree.Views
        where Route().IsMatch(file.Text)
        where !GuardsAbove(file)
        select file.Path,
        "Every folder of pages, or one above it, says in Guards.cs who may enter (internal sealed class Guards : PageGuards).");

    private static bool GuardsAbove(SourceFile view)
    {
        for (var folder = view.Path[..view.Path.LastIndexOf('/')]; folder.Contains("/Pages", StringComparison.Ordinal); folder = folder[..folder.LastIndexOf('/')])
        {
            if (SourceTree.Files.Any(f => f.Path == $"{folder}/Guards.cs"))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("""\b(?:href|action|formaction|src)="/[^"]*["]""")]
    private static partial Regex RawAddresses();

    [GeneratedRegex("""\sstyle\s*=\s*["'@]|<style\b|<script(?![^>]*\s(?:src|asset)=)[^>]*>|\son(?!ce=)[a-z]+=['@]|"\s*javascript:""")]
    private static partial Regex Inline();

    [GeneratedRegex("""<(?:script|link|img|iframe|source)[^>]*(?:src|href)="(?:https?:)?//[^"]*["]""")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("[가-힣]+")]
    private static partial Regex Hangul();

    [GeneratedRegex("""@page\s+"([^"]*)["]""")]
    private static partial Regex Route();

    [GeneratedRegex("""^@page\s*(?:"[^/]|$)""", RegexOptions.Multiline)]
    private static partial Regex Relative();
}
