using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Kernel;

/// <summary>
/// One room of the house: what it offers and which services stand behind it.
/// Found by the Host in every assembly it references; a project reference is all a module needs to join.
/// </summary>
public abstract class Module
{
    /// <summary>The module's trade word. It is the Razor area, the table prefix and, usually, the id of its main feature.</summary>
    public virtual string Id => GetType().Name[..^"Module".Length];

    /// <summary>The type whose resources (<c>Resources/Texts.resx</c>, <c>Texts.en.resx</c>) hold the module's sentences.</summary>
    public abstract Type TextSource { get; }

    /// <summary>Declares features and everything contributed under each: the module's table of contents.</summary>
    /// <param name="module">Collects the declarations.</param>
    public abstract void Describe(ModuleBuilder module);

    /// <summary>Registers services that are not contributions (operations, contexts, contracts).</summary>
    /// <param name="services">The one container of the installation.</param>
    public virtual void AddServices(IServiceCollection services)
    {
    }
}

/// <summary>A module whose sentences live in the resources of <typeparamref name="TTexts"/>.</summary>
/// <typeparam name="TTexts">The module's own empty <c>Texts</c> class.</typeparam>
public abstract class Module<TTexts> : Module
{
    /// <inheritdoc/>
    public sealed override Type TextSource => typeof(TTexts);
}
