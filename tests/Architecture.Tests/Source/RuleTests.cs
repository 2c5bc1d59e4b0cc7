using System.Reflection;
using System.Text.RegularExpressions;

namespace Municipal.Architecture.Tests;

/// <summary>Rules are pure: values and `now` in, a refusal or a result out.</summary>
public sealed partial class RuleTests
{
    [Fact]
    public void Rules_KnowNeitherDatabaseNorWebNorClock() => Violations.None(
        from file in SourceTree.Code
        where file.Path.Contains("/Rules/", StringComparison.Ordinal)
        from match in Impure().Matches(file.Uncommented)
        select $"{file.At(match.Index)}: {match.Value.Trim()}",
        "A file below Rules/ is pure. Pass values and `now` in; load, save and ask the clock in the page or operation that calls the rule.");

    [Fact]
    public void Product_HasNoChangeableStatics() => Violations.None(
        from type in Assemblies.All.SelectMany(a => a.GetTypes())
        where !IsGenerated(type)
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsLiteral && !IsGenerated(field.Name) && (!field.IsInitOnly || IsStore(field.FieldType))
        select $"{type.FullName}.{field.Name}",
        "All tenants share this process: a static that changes can show one tenant another's state. Keep it in a scoped service, or in TenantCache under the tenant.");

    private static bool IsStore(Type type) =>
        type.IsGenericType && type.Namespace == "System.Collections.Concurrent" || type.Name.StartsWith("AsyncLocal", StringComparison.Ordinal) || type.Name.StartsWith("ThreadLocal", StringComparison.Ordinal);

    private static bool IsGenerated(Type type) =>
        type.Namespace?.StartsWith("Municipal", StringComparison.Ordinal) != true || IsGenerated(type.Name) || type.Name.Contains("__", StringComparison.Ordinal)
        || type.DeclaringType is { } outer && IsGenerated(outer);

    /// <summary>The compiler's own; a property's field ("&lt;Name&gt;k__BackingField") is somebody's.</summary>
    private static bool IsGenerated(string name) => name.Contains('<', StringComparison.Ordinal) && !name.EndsWith("k__BackingField", StringComparison.Ordinal);

    // A mail address as a value and unpacking what is in memory reach nothing outside; SmtpClient and ZipFile do.
    [GeneratedRegex(@"using (Microsoft\.EntityFrameworkCore|Microsoft\.AspNetCore|System\.Net(?!\.Mail;)|System\.IO(?!\.Compression;))[^;]*;|\bTimeProvider\b|\bTask\b|\basync\b|\bawait\b|\b(File|Directory|ZipFile|Dns)\.|\bPath\.Get(Temp|Full)|\b(FileInfo|DirectoryInfo|FileStream|HttpClient|SmtpClient)\b|\bHttpContext\b|\bDbContext\b|\bIStringLocalizer\b|\bRandom\.Shared\b|\bEnvironment\.|\bstatic (?!readonly|partial|class|extern|implicit|explicit|operator|async)[\w<>\[\]?,. ]+ \w+ = ")]
    private static partial Regex Impure();
}
