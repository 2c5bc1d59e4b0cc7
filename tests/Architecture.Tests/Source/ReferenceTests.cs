using System.Xml.Linq;

namespace Municipal.Architecture.Tests;

/// <summary>Dependencies point one way: Host → modules → Web → Kernel. Of another module only its contracts are known.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Module_References_OnlyContractsOfOthers() => Violations.None(
        from project in SourceTree.Modules
        from reference in ReferencesOf(project)
        where !reference.EndsWith(".Contracts", StringComparison.Ordinal)
        select $"{project.Name} → {reference}",
        "A module references Kernel and Web (modules/Directory.Build.props does it) and *.Contracts. Move the shared type or question to the other module's .Contracts project.");

    [Fact]
    public void Contracts_References_OnlyKernelAndContracts() => Violations.None(
        from project in SourceTree.Projects
        where project.Name.EndsWith(".Contracts", StringComparison.Ordinal)
        from reference in ReferencesOf(project)
        where !reference.EndsWith(".Contracts", StringComparison.Ordinal)
        select $"{project.Name} → {reference}",
        "Contracts are records and interfaces over Kernel's types; anything more belongs in the module.");

    [Fact]
    public void Theme_References_OnlyWeb() => Violations.None(
        from project in SourceTree.Projects
        where project.Folder.StartsWith("themes/", StringComparison.Ordinal)
        from reference in ReferencesOf(project)
        where reference is not ("Municipal.Web" or "Standard")
        select $"{project.Name} → {reference}",
        "A theme is layout and looks over Web, at most derived from the theme Standard. What it wants to show comes through slots and the layout's services.");

    [Fact]
    public void Kernel_References_NoAspNet() => Violations.None(
        typeof(KernelServices).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)),
        "Kernel knows no ASP.NET. What needs HTTP belongs in Municipal.Web.");

    [Fact]
    public void Assembly_Uses_NoOtherModule() => Violations.None(
        from assembly in Assemblies.Modules
        from name in assembly.GetReferencedAssemblies().Select(a => a.Name!)
        where Assemblies.Modules.Any(m => m.GetName().Name == name)
        select $"{assembly.GetName().Name} uses {name}",
        "A module asks another through its .Contracts, never directly: modules can be deleted.");

    [Fact]
    public void ModuleProject_IsShort() => Violations.None(
        SourceTree.Modules.Where(p => SourceTree.Files.Single(f => f.Path == $"{p.Folder}/{p.Name}.csproj").Lines.Count > 14).Select(p => p.Name),
        "What every module needs is in modules/Directory.Build.props; a module's project file says only what is its own.");

    private static IEnumerable<string> ReferencesOf(SourceProject project) =>
        XDocument.Parse(SourceTree.Files.Single(f => f.Path == $"{project.Folder}/{project.Name}.csproj").Text)
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
}
