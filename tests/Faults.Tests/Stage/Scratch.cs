namespace Municipal.Faults.Tests;

/// <summary>Folders that are gone when the tests are over.</summary>
internal static class Scratch
{
    private static readonly string Root = Directory.CreateTempSubdirectory("municipal-faults-").FullName;

    static Scratch() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Root, recursive: true);

    public static string NewFolder(string what) => Directory.CreateDirectory(Path.Combine(Root, $"{what}-{Guid.CreateVersion7():N}")).FullName;

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }
}
