namespace Municipal.Journeys.Tests;

/// <summary>Where pictures of pages are kept for people to look at; not committed.</summary>
internal static class Screens
{
    /// <summary><c>tests/.screens</c> of the checkout.</summary>
    public static string Folder { get; } = Path.Combine(Checkout(new DirectoryInfo(AppContext.BaseDirectory)), "tests", ".screens");

    private static string Checkout(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Municipal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Municipal.sln.");
    }
}
