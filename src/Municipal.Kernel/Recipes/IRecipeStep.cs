using System.Text.Json.Serialization;

namespace Municipal.Kernel;

/// <summary>A kind of step. Written so that running it twice changes nothing the second time.</summary>
public interface IRecipeStep
{
    /// <summary>The class a step's JSON must fit exactly; derives from <see cref="RecipeStepModel"/>.</summary>
    Type Model { get; }

    /// <summary>Looks for what shape alone cannot tell; must not touch the database.</summary>
    /// <param name="model">The step.</param>
    /// <param name="isDemo">Whether the recipe is a demonstration.</param>
    /// <returns>Sentences for the person who wrote the recipe.</returns>
    IEnumerable<string> Check(RecipeStepModel model, bool isDemo);

    /// <summary>Applies the step inside the run's transaction.</summary>
    /// <param name="model">The step.</param>
    /// <param name="run">The run; note every change on it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    Task RunAsync(RecipeStepModel model, RecipeRun run, CancellationToken cancellation);

    /// <summary>Writes what the tenant has of this, as a step that would make it again.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The step, or null where there is nothing to say.</returns>
    Task<RecipeStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation);
}

/// <summary>What every step's JSON has.</summary>
public abstract record RecipeStepModel
{
    /// <summary>Which step this is.</summary>
    [JsonPropertyOrder(-1)]
    public string Name { get; set; } = "";
}

/// <summary>A step with its model typed.</summary>
/// <typeparam name="TModel">The step's shape.</typeparam>
public abstract class RecipeStep<TModel> : IRecipeStep where TModel : RecipeStepModel
{
    /// <inheritdoc/>
    public Type Model => typeof(TModel);

    /// <inheritdoc/>
    public IEnumerable<string> Check(RecipeStepModel model, bool isDemo) => Check((TModel)model, isDemo);

    /// <inheritdoc/>
    public Task RunAsync(RecipeStepModel model, RecipeRun run, CancellationToken cancellation) => RunAsync((TModel)model, run, cancellation);

    /// <inheritdoc/>
    async Task<RecipeStepModel?> IRecipeStep.ExportAsync(Tenant tenant, CancellationToken cancellation) => await ExportAsync(tenant, cancellation);

    /// <inheritdoc cref="IRecipeStep.Check"/>
    protected virtual IEnumerable<string> Check(TModel model, bool isDemo) => [];

    /// <inheritdoc cref="IRecipeStep.RunAsync"/>
    protected abstract Task RunAsync(TModel model, RecipeRun run, CancellationToken cancellation);

    /// <inheritdoc cref="IRecipeStep.ExportAsync"/>
    protected abstract Task<TModel?> ExportAsync(Tenant tenant, CancellationToken cancellation);
}

/// <summary>A step as contributed by a feature.</summary>
/// <param name="Name">Its name in recipe files.</param>
/// <param name="ServiceType">The step.</param>
public sealed record RecipeStepContribution(string Name, Type ServiceType) : IServiceContribution;
