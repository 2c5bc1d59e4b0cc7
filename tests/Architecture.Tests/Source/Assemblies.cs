using System.Reflection;
using System.Runtime.Loader;

namespace Municipal.Architecture.Tests;

/// <summary>The installation's assemblies, found as the Host finds them.</summary>
internal static class Assemblies
{
    public static IReadOnlyList<Assembly> All { get; } =
        [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "Municipal.*.dll").Order(StringComparer.Ordinal)
            .Where(f => !Path.GetFileName(f).Contains("Test", StringComparison.Ordinal) && Path.GetFileName(f) != "Municipal.DropIn.dll")
            .Select(AssemblyLoadContext.Default.LoadFromAssemblyPath)];

    public static IEnumerable<Assembly> Modules => All.Where(a => a.GetTypes().Any(t => t.IsSubclassOf(typeof(Kernel.Module)) && !t.IsAbstract) && a.GetName().Name != "Municipal.Web");

    /// <summary>The type that names an assembly's sentences.</summary>
    public static Type TextsOf(string assembly) => All.Single(a => a.GetName().Name == assembly).GetTypes().Single(t => t.Name == "Texts");

    /// <summary>Types that somebody wrote: without what the compiler, Razor and source generators make.</summary>
    public static IEnumerable<Type> Written => All.SelectMany(a => a.GetTypes())
        .Where(t => !t.Name.Contains('<', StringComparison.Ordinal) && t.Namespace?.StartsWith("Municipal", StringComparison.Ordinal) == true
            && t.Namespace.Contains(".Migrations", StringComparison.Ordinal) is false);
}
