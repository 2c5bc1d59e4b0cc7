using System.Text.RegularExpressions;

namespace Municipal.Journeys.Tests;

/// <summary>Where pictures of pages are kept for people to look at; not committed.</summary>
internal static partial class Screens
{
    /// <summary><c>tests/.screens</c> of the checkout.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", ".screens");

    /// <summary>A file name that says which portal and page it shows.</summary>
    public static string NameOf(Person person)
    {
        var path = new Uri(person.Page.Url).AbsolutePath;
        var portal = path.Contains($"/{EveryStop.Gu}", StringComparison.Ordinal) ? "gu" : "city";
        return NotForFiles().Replace($"{portal}{(person.Route.Contains('*', StringComparison.Ordinal) ? path : person.Route)}", "_");
    }

    [GeneratedRegex("[^A-Za-z0-9-]+")]
    private static partial Regex NotForFiles();
}
