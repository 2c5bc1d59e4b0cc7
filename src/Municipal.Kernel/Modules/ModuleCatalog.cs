using System.Collections.Frozen;

namespace Municipal.Kernel;

/// <summary>
/// Everything all modules declare, built once at start-up and never changed: features in dependency order,
/// and every contribution with the feature it belongs to.
/// </summary>
public sealed class ModuleCatalog
{
    private readonly FrozenDictionary<string, Feature> _features;
    private readonly (Feature Feature, object Contribution)[] _contributions;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Type, object> _byKind = new();

    private ModuleCatalog(IReadOnlyList<Module> modules, IReadOnlyList<Feature> features, (Feature, object)[] contributions, IReadOnlyList<IOperatorVerb> verbs)
    {
        Modules = modules;
        Features = features;
        Verbs = verbs;
        _features = features.ToFrozenDictionary(f => f.Id, StringComparer.Ordinal);
        _contributions = contributions;
    }

    /// <summary>All modules, by id.</summary>
    public IReadOnlyList<Module> Modules { get; }

    /// <summary>All features, each after those it depends on.</summary>
    public IReadOnlyList<Feature> Features { get; }

    /// <summary>The verbs that modules add to the command line.</summary>
    public IReadOnlyList<IOperatorVerb> Verbs { get; }

    /// <summary>Reads what the modules declare and checks that it can stand.</summary>
    /// <param name="modules">All modules of the installation.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="CatalogException">Two features share an id, a dependency is missing, or dependencies form a circle.</exception>
    public static ModuleCatalog Build(IEnumerable<Module> modules)
    {
        var ordered = modules.OrderBy(m => m.Id, StringComparer.Ordinal).ToList();
        var described = ordered.Select(Described).ToList();
        var built = described.SelectMany(d => d.Features).Select(b => (Feature: b.Build(), b.Contributions)).ToList();
        var features = FeatureOrder.Sort([.. built.Select(b => b.Feature)]);
        var contributions = features
            .SelectMany(f => built.Single(b => b.Feature.Id == f.Id).Contributions.Select(c => (f, c)))
            .ToArray();
        return new ModuleCatalog(ordered, features, contributions, [.. described.SelectMany(d => d.Verbs)]);
    }

    /// <summary>The feature of that id, or null where no module declares it.</summary>
    /// <param name="id">A feature id.</param>
    /// <returns>The feature or null.</returns>
    public Feature? Find(string id) => _features.GetValueOrDefault(id);

    /// <summary>Every contribution of one kind, with its feature, whatever any tenant has switched on. Ask the gate for a tenant's own.</summary>
    /// <typeparam name="T">The kind of contribution.</typeparam>
    /// <returns>Contributions in feature order.</returns>
    public IReadOnlyList<(Feature Feature, T Contribution)> All<T>() where T : notnull =>
        (IReadOnlyList<(Feature, T)>)_byKind.GetOrAdd(typeof(T), _ =>
            _contributions.Where(c => c.Contribution is T).Select(c => (c.Feature, (T)c.Contribution)).ToArray());

    /// <summary>Adds everything the named features depend on, and every feature that is always on, in dependency order.</summary>
    /// <param name="features">Feature ids that somebody chose.</param>
    /// <param name="isCity">Whether the tenant is the city's portal.</param>
    /// <returns>The closed set of ids.</returns>
    /// <exception cref="CatalogException">An id is unknown, or belongs to the city only.</exception>
    public IReadOnlySet<string> Close(IEnumerable<string> features, bool isCity)
    {
        var closed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in features.Concat(Features.Where(f => f.AlwaysOn && (isCity || !f.CityOnly)).Select(f => f.Id)))
        {
            Include(id);
        }

        return closed;

        void Include(string id)
        {
            var feature = Find(id) ?? throw new CatalogException($"No module declares a feature '{id}'. Known: {string.Join(", ", Features.Select(f => f.Id))}.");
            if (feature.CityOnly && !isCity)
            {
                throw new CatalogException($"The feature '{id}' exists for the city's portal only.");
            }

            if (closed.Add(id))
            {
                foreach (var dependency in feature.DependsOn)
                {
                    Include(dependency);
                }
            }
        }
    }

    /// <summary>The features that would have to go off with this one, because they depend on it.</summary>
    /// <param name="id">The feature to be switched off.</param>
    /// <returns>Ids of direct and indirect dependants.</returns>
    public IReadOnlySet<string> Dependants(string id)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var feature in Features.Where(f => f.DependsOn.Any(d => d == id || found.Contains(d))))
        {
            found.Add(feature.Id);
        }

        return found;
    }

    private static ModuleBuilder Described(Module module)
    {
        var builder = new ModuleBuilder(module);
        module.Describe(builder);
        return builder;
    }
}
