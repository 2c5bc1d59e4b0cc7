namespace Municipal.Testing;

/// <summary>Where the source is, for tests that read it.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>Municipal.sln</c>.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Municipal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Municipal.sln.");
    }
}
