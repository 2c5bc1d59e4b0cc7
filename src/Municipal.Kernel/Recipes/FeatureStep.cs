namespace Municipal.Kernel;

/// <summary>Switches features.</summary>
/// <param name="catalog">Knows them.</param>
public sealed class FeatureStep(ModuleCatalog catalog) : RecipeStep<FeatureStepModel>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Check(FeatureStepModel model, bool isDemo) =>
        model.Enable.Concat(model.Disable).Where(f => catalog.Find(f) is null)
            .Select(f => $"No module declares a feature '{f}'. Known: {string.Join(", ", catalog.Features.Select(x => x.Id))}.");

    /// <inheritdoc/>
    protected override Task RunAsync(FeatureStepModel model, RecipeRun run, CancellationToken cancellation)
    {
        var off = model.Disable.SelectMany(f => catalog.Dependants(f).Append(f)).ToHashSet(StringComparer.Ordinal);
        var wanted = run.Facts.Features.Union(model.Enable).Except(off).Order(StringComparer.Ordinal).ToList();
        if (!wanted.SequenceEqual(run.Facts.Features.Order(StringComparer.Ordinal)))
        {
            run.Change(run.Facts with { Features = wanted }, f => string.Join(' ', f.Features.Order(StringComparer.Ordinal)), $"features: {string.Join(", ", wanted)}");
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task<FeatureStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation) =>
        Task.FromResult<FeatureStepModel?>(new FeatureStepModel { Enable = [.. tenant.Features.Where(f => catalog.Find(f) is { AlwaysOn: false }).Order(StringComparer.Ordinal)] });
}

/// <summary><c>{ "name": "feature", "enable": […], "disable": […] }</c></summary>
public sealed record FeatureStepModel : RecipeStepModel
{
    /// <summary>Features to switch on, with what they depend on.</summary>
    public IReadOnlyList<string> Enable { get; init; } = [];

    /// <summary>Features to switch off.</summary>
    public IReadOnlyList<string> Disable { get; init; } = [];
}
