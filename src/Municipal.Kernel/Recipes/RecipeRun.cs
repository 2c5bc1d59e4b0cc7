namespace Municipal.Kernel;

/// <summary>One run of a recipe: what it works on and what it has changed so far.</summary>
public sealed class RecipeRun
{
    private readonly CurrentTenant _tenant;
    private readonly ModuleCatalog _catalog;
    private readonly List<RecipeChange> _changes = [];

    internal RecipeRun(Recipe recipe, CurrentTenant tenant, TenantFacts facts, ModuleCatalog catalog, IReadOnlyDictionary<string, string> parameters)
    {
        (Recipe, _tenant, Facts, _catalog, Parameters) = (recipe, tenant, facts, catalog, parameters);
    }

    /// <summary>The recipe.</summary>
    public Recipe Recipe { get; }

    /// <summary>Values given with the run, such as the portal's title.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>The tenant as this run has made it so far.</summary>
    public Tenant Tenant => _tenant.Value;

    /// <summary>The tenant's registry facts as this run has made them so far; written when the run succeeds.</summary>
    public TenantFacts Facts { get; private set; }

    /// <summary>What changed, in order.</summary>
    public IReadOnlyList<RecipeChange> Changes => _changes;

    /// <summary>Work that must wait until this tenant is in place, such as making other tenants.</summary>
    public List<Func<IServiceProvider, CancellationToken, Task>> Afterwards { get; } = [];

    /// <summary>The step that runs now; changes are noted under it.</summary>
    internal string Step { get; set; } = "";

    /// <summary>Notes that something was made.</summary>
    /// <param name="what">What, for the person who reads the report.</param>
    public void Created(string what) => _changes.Add(new RecipeChange(ChangeKind.Created, what, Step));

    /// <summary>Notes that something was changed.</summary>
    /// <param name="what">What, for the person who reads the report.</param>
    public void Updated(string what) => _changes.Add(new RecipeChange(ChangeKind.Updated, what, Step));

    /// <summary>Changes the tenant's registry facts; later steps of this run see the result.</summary>
    /// <param name="facts">The new facts.</param>
    /// <param name="what">What changed.</param>
    public void Change(TenantFacts facts, string what)
    {
        Facts = facts;
        _tenant.Set(new TenantRow
        {
            Id = Tenant.Id, Name = Tenant.Name.Value, Facts = facts, SchemaVersion = Tenant.SchemaVersion,
            Version = Tenant.Version, Stamp = Tenant.Stamp, CreatedAt = Tenant.CreatedAt,
        }.ToTenant(_catalog));
        Updated(what);
    }
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
