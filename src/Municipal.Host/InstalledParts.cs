using System.Reflection;
using System.Runtime.Loader;
using Municipal.Web;
using Module = Municipal.Kernel.Module;

namespace Municipal.Host;

/// <summary>The modules and themes that stand beside this program: every <c>Municipal.*.dll</c> in its folder that declares one.</summary>
/// <param name="Modules">Modules.</param>
/// <param name="Themes">Themes.</param>
internal sealed record InstalledParts(IReadOnlyList<Module> Modules, IReadOnlyList<Theme> Themes)
{
    public static InstalledParts Find()
    {
        var types = Directory.EnumerateFiles(AppContext.BaseDirectory, "Municipal.*.dll")
            .Where(file => !Path.GetFileName(file).EndsWith(".resources.dll", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(AssemblyLoadContext.Default.LoadFromAssemblyPath)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: false, IsGenericType: false })
            .ToList();
        return new InstalledParts(Make<Module>(types), Make<Theme>(types));
    }

    private static List<T> Make<T>(IEnumerable<Type> types) =>
        [.. types.Where(t => t.IsSubclassOf(typeof(T))).Select(t => (T)Activator.CreateInstance(t, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, null, null)!)];
}
