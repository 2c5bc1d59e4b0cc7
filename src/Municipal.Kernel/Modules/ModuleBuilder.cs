namespace Municipal.Kernel;

/// <summary>Collects a module's features while it describes itself.</summary>
/// <param name="module">The module being described.</param>
public sealed class ModuleBuilder(Module module)
{
    private readonly List<FeatureBuilder> _features = [];
    private readonly List<IOperatorVerb> _verbs = [];

    /// <summary>The module being described.</summary>
    public Module Module { get; } = module;

    /// <summary>The features declared so far.</summary>
    public IReadOnlyList<FeatureBuilder> Features => _features;

    /// <summary>The operator's verbs declared so far.</summary>
    public IReadOnlyList<IOperatorVerb> Verbs => _verbs;

    /// <summary>Adds a verb to the program's command line. It belongs to the operator, not to a portal, so no feature switches it.</summary>
    /// <param name="verb">The verb; it works on files alone.</param>
    /// <returns>This builder.</returns>
    public ModuleBuilder Verb(IOperatorVerb verb)
    {
        _verbs.Add(verb);
        return this;
    }

    /// <summary>Declares a feature. Contributions are registered on what this returns, so none can be without one.</summary>
    /// <param name="id">The feature's id: the module's id, or the module's id, a dot and a word.</param>
    /// <param name="category">The shelf of the switch-board.</param>
    /// <returns>The builder that takes the feature's contributions.</returns>
    public FeatureBuilder Feature(string id, FeatureCategory category)
    {
        var feature = new FeatureBuilder(Module, id, category);
        _features.Add(feature);
        return feature;
    }
}
