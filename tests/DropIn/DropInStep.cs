namespace Municipal.DropIn;

/// <summary><c>{ "name": "drop-in", "greeting": "…" }</c></summary>
public sealed record DropInStepModel : RecipeStepModel
{
    /// <summary>What the page says.</summary>
    public required string Greeting { get; init; }
}

internal sealed class DropInStep(TenantSettings settings) : RecipeStep<DropInStepModel>
{
    protected override async Task RunAsync(DropInStepModel model, RecipeRun run, CancellationToken cancellation)
    {
        if (await settings.SetAsync(new DropInSettings { Greeting = model.Greeting }, cancellation))
        {
            run.Updated("greeting");
        }
    }

    protected override async Task<DropInStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation) =>
        new() { Greeting = (await settings.GetAsync<DropInSettings>(cancellation)).Greeting };
}
