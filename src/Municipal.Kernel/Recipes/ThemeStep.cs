namespace Municipal.Kernel;

/// <summary>Sets theme and brand.</summary>
public sealed class ThemeStep : RecipeStep<ThemeStepModel>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Check(ThemeStepModel model, bool isDemo)
    {
        if (model.PrimaryColour is { } colour && !(colour.Length == 7 && colour[0] == '#' && colour.Skip(1).All(char.IsAsciiHexDigit)))
        {
            yield return $"'{colour}' is not a colour. Write it as #rrggbb.";
        }

        if (isDemo && model.IsOfficial == true)
        {
            yield return "A demonstration cannot claim to be an official government site.";
        }
    }

    /// <inheritdoc/>
    protected override Task RunAsync(ThemeStepModel model, RecipeRun run, CancellationToken cancellation)
    {
        var old = run.Facts;
        var brand = new Brand(model.PrimaryColour ?? old.Brand.PrimaryColour, model.Slogan ?? old.Brand.Slogan, model.IsOfficial ?? old.Brand.IsOfficial);
        var facts = old with { Theme = model.Theme ?? old.Theme, Brand = brand };
        if (facts != old)
        {
            run.Change(facts, f => (f.Theme, f.Brand), $"theme: {facts.Theme}, {brand.PrimaryColour}");
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task<ThemeStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation) => Task.FromResult<ThemeStepModel?>(new ThemeStepModel
    {
        Theme = tenant.Theme, PrimaryColour = tenant.Brand.PrimaryColour, Slogan = tenant.Brand.Slogan, IsOfficial = tenant.Brand.IsOfficial,
    });
}

/// <summary><c>{ "name": "theme", "theme": "Standard", "primaryColour": "#256ef4", … }</c></summary>
public sealed record ThemeStepModel : RecipeStepModel
{
    /// <summary>The theme's id.</summary>
    public string? Theme { get; init; }

    /// <summary>The brand colour as <c>#rrggbb</c>.</summary>
    public string? PrimaryColour { get; init; }

    /// <summary>A line under the portal's name.</summary>
    public LocalizedText? Slogan { get; init; }

    /// <summary>Whether the tenant declares itself an official government site.</summary>
    public bool? IsOfficial { get; init; }
}
