namespace Municipal.Kernel;

/// <summary>
/// Collects what one feature contributes. Kernel knows permissions, settings, recipe steps, event handlers and jobs;
/// Web adds pages, endpoints, menu entries, slots and more through extension methods on <see cref="Add"/>.
/// </summary>
public sealed class FeatureBuilder
{
    private readonly List<string> _dependsOn = [];
    private readonly List<object> _contributions = [];
    private bool _alwaysOn;
    private bool _cityOnly;

    internal FeatureBuilder(Module module, string id, FeatureCategory category) => (Module, Id, Category) = (module, id, category);

    /// <summary>The module that declares the feature.</summary>
    public Module Module { get; }

    /// <summary>The feature's id.</summary>
    public string Id { get; }

    /// <summary>The shelf of the switch-board.</summary>
    public FeatureCategory Category { get; }

    /// <summary>What the feature contributes, in the order of registration.</summary>
    public IReadOnlyList<object> Contributions => _contributions;

    /// <summary>Features that must be on for this one; switching this on switches them on too.</summary>
    /// <param name="features">Feature ids.</param>
    /// <returns>This builder.</returns>
    public FeatureBuilder DependsOn(params string[] features)
    {
        _dependsOn.AddRange(features);
        return this;
    }

    /// <summary>Makes the feature part of every portal, without a switch.</summary>
    /// <returns>This builder.</returns>
    public FeatureBuilder AlwaysOn()
    {
        _alwaysOn = true;
        return this;
    }

    /// <summary>Keeps the feature to the city's portal.</summary>
    /// <returns>This builder.</returns>
    public FeatureBuilder CityOnly()
    {
        _cityOnly = true;
        return this;
    }

    /// <summary>Registers a contribution of any kind under this feature. The gate closes it when the feature is off.</summary>
    /// <param name="contribution">A value whose type says what kind of door it is.</param>
    /// <returns>This builder.</returns>
    public FeatureBuilder Add(object contribution)
    {
        _contributions.Add(contribution);
        return this;
    }

    /// <summary>Contributes permissions; they exist only where the feature is on.</summary>
    /// <param name="permissions">The module's static permission objects.</param>
    /// <returns>This builder.</returns>
    public FeatureBuilder Permissions(params Permission[] permissions)
    {
        _contributions.AddRange(permissions);
        return this;
    }

    /// <summary>Contributes a settings section, edited on the desk and carried by recipes.</summary>
    /// <typeparam name="TSettings">A class of plain properties with defaults; its name ends in <c>Settings</c>.</typeparam>
    /// <returns>This builder.</returns>
    public FeatureBuilder Settings<TSettings>() where TSettings : class, new() => Add(SettingsSection.Of<TSettings>(Module.TextSource));

    /// <summary>Contributes a recipe step.</summary>
    /// <typeparam name="TStep">The step; created by the container for each run.</typeparam>
    /// <param name="name">The step's name in recipe files.</param>
    /// <returns>This builder.</returns>
    public FeatureBuilder RecipeStep<TStep>(string name) where TStep : class, IRecipeStep => Add(new RecipeStepContribution(name, typeof(TStep)));

    /// <summary>Contributes a handler of an event; it runs after the commit that raised the event.</summary>
    /// <typeparam name="TEvent">The event, a record in the past tense.</typeparam>
    /// <typeparam name="THandler">The handler; created by the container for each delivery.</typeparam>
    /// <returns>This builder.</returns>
    public FeatureBuilder Handles<TEvent, THandler>()
        where TEvent : class, IEvent
        where THandler : class, IEventHandler<TEvent> => Add(EventSubscription.Of<TEvent, THandler>());

    /// <summary>Contributes a job that runs for each tenant where the feature is on.</summary>
    /// <typeparam name="TJob">The job; created by the container for each run.</typeparam>
    /// <param name="every">The shortest time between two runs for one tenant.</param>
    /// <returns>This builder.</returns>
    public FeatureBuilder Job<TJob>(TimeSpan every) where TJob : class, IJob => Add(new JobContribution(typeof(TJob), every));

    /// <summary>Contributes a line to the tenant's summary, which the city's map and list show.</summary>
    /// <typeparam name="TSummary">The reader; created by the container for each reading.</typeparam>
    /// <param name="order">Its place: 10 the stage, 20 proposals, 30 what else counts.</param>
    /// <returns>This builder.</returns>
    public FeatureBuilder Summary<TSummary>(int order) where TSummary : class, ITenantSummary => Add(new SummaryContribution(typeof(TSummary), order));

    /// <summary>Says something on the console where a demonstration starts.</summary>
    /// <typeparam name="TNote">What says it.</typeparam>
    /// <returns>This builder.</returns>
    public FeatureBuilder DemoNote<TNote>() where TNote : class, IDemoNote => Add(new DemoNoteContribution(typeof(TNote)));

    internal Feature Build() => new(Id, Module, Category, [.. _dependsOn], _alwaysOn, _cityOnly);
}
