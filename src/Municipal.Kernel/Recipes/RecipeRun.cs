namespace Municipal.Kernel;

/// <summary>One run of a recipe: what it works on and what it has changed so far.</summary>
public sealed class RecipeRun
{
    private readonly CurrentTenant _tenant;
    private readonly ModuleCatalog _catalog;
    private readonly TenantFacts _before;
    private readonly List<(RecipeChange Change, Func<TenantFacts, object>? Fact)> _changes = [];

    internal RecipeRun(Recipe recipe, CurrentTenant tenant, TenantFacts facts, ModuleCatalog catalog, IReadOnlyDictionary<string, string> parameters)
    {
        (Recipe, _tenant, _before, Facts, _catalog, Parameters) = (recipe, tenant, facts, facts, catalog, parameters);
    }

    /// <summary>The recipe.</summary>
    public Recipe Recipe { get; }

    /// <summary>Values given with the run, such as the portal's title.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>The tenant as this run has made it so far.</summary>
    public Tenant Tenant => _tenant.Value;

    /// <summary>The tenant's registry facts as this run has made them so far; written when the run succeeds.</summary>
    public TenantFacts Facts { get; private set; }

    /// <summary>What changed, in order. A fact that one step changed and a later one changed back is no change.</summary>
    public IReadOnlyList<RecipeChange> Changes => [.. _changes.Where(c => c.Fact is null || !c.Fact(_before).Equals(c.Fact(Facts))).Select(c => c.Change)];

    /// <summary>Whether the registry has anything to write.</summary>
    public bool HasNewFacts => _changes.Exists(c => c.Fact is { } fact && !fact(_before).Equals(fact(Facts)));

    /// <summary>Work that must wait until this tenant is in place, such as making other tenants.</summary>
    public List<Func<IServiceProvider, CancellationToken, Task>> Afterwards { get; } = [];

    /// <summary>The step that runs now; changes are noted under it.</summary>
    internal string Step { get; set; } = "";

    /// <summary>The steps that have not run yet.</summary>
    internal IReadOnlyList<RecipeStepModel> Waiting { get; set; } = [];

    /// <summary>
    /// Steps of one kind that come later in this recipe. The last word counts: a step leaves alone, or makes at once as the later one
    /// wants it, what a later step says again. Otherwise every further run would change it twice.
    /// </summary>
    /// <typeparam name="TModel">The kind of step.</typeparam>
    /// <returns>Steps in order.</returns>
    public IEnumerable<TModel> Later<TModel>() where TModel : RecipeStepModel => Waiting.OfType<TModel>();

    /// <summary>Notes that something was made.</summary>
    /// <param name="what">What, for the person who reads the report.</param>
    public void Created(string what) => _changes.Add((new RecipeChange(ChangeKind.Created, what, Step), null));

    /// <summary>Notes that something was changed.</summary>
    /// <param name="what">What, for the person who reads the report.</param>
    public void Updated(string what) => _changes.Add((new RecipeChange(ChangeKind.Updated, what, Step), null));

    /// <summary>Changes the tenant's registry facts; later steps of this run see the result.</summary>
    /// <param name="facts">The new facts.</param>
    /// <param name="fact">Which of them this change is about, as a value that can be compared.</param>
    /// <param name="what">What changed.</param>
    public void Change(TenantFacts facts, Func<TenantFacts, object> fact, string what)
    {
        Facts = facts;
        _tenant.Set(new TenantRow
        {
            Id = Tenant.Id, Name = Tenant.Name.Value, Facts = facts, SchemaVersion = Tenant.SchemaVersion,
            Version = Tenant.Version, Stamp = Tenant.Stamp, CreatedAt = Tenant.CreatedAt,
        }.ToTenant(_catalog));
        _changes.Add((new RecipeChange(ChangeKind.Updated, what, Step), fact));
    }

    /// <summary>Puts what this run changed of the registry's facts over what they are now; what others changed meanwhile stays.</summary>
    /// <param name="now">The facts as they stand.</param>
    /// <returns>The facts to write.</returns>
    internal TenantFacts Over(TenantFacts now) => now with
    {
        Features = _before.Features.SequenceEqual(Facts.Features) ? now.Features : Facts.Features,
        Theme = Facts.Theme == _before.Theme ? now.Theme : Facts.Theme,
        Brand = Facts.Brand == _before.Brand ? now.Brand : Facts.Brand,
    };
}

/// <summary>One change that a run made or, in a preview, would make.</summary>
/// <param name="Kind">Made or changed.</param>
/// <param name="What">What.</param>
/// <param name="Step">The step that made it.</param>
public sealed record RecipeChange(ChangeKind Kind, string What, string Step);

/// <summary>What happened to a thing.</summary>
public enum ChangeKind
{
    /// <summary>It was not there before.</summary>
    Created,

    /// <summary>It was there and is different now.</summary>
    Updated,
}
