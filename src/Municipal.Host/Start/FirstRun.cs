using Municipal.Kernel;

namespace Municipal.Host;

/// <summary>What an empty installation becomes: the demonstration, or a set-up page behind a one-time code.</summary>
/// <param name="configuration">Says which.</param>
/// <param name="registry">The tenants.</param>
/// <param name="book">Recipes.</param>
/// <param name="setup">Makes the demonstration's city.</param>
/// <param name="runner">Finishes a demonstration that was interrupted.</param>
/// <param name="journal">Knows whether it was.</param>
internal sealed class FirstRun(IConfiguration configuration, TenantRegistry registry, RecipeBook book, TenantSetup setup, RecipeRunner runner, RecipeJournal journal)
{
    private const string Demo = "demo";

    /// <summary>The code that the set-up page asks for; null where none is waiting.</summary>
    public string? SetupCode { get; private set; }

    /// <summary>Makes or finishes the demonstration, or prepares the set-up page.</summary>
    /// <returns>A task.</returns>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var city = registry.Current.City;
        var wanted = configuration["Municipal:FirstRun"];
        if (wanted == Demo && (city is null || (city.IsDemo && !await journal.HasSucceededAsync(Demo, cancellation))))
        {
            var recipe = book.Open(Demo);
            if (city is null)
            {
                await setup.CreateAsync(new SetupOrder(TenantName.Parse("seoul"), new LocalizedText("서울특별시", "Seoul")), recipe, cancellation);
            }
            else
            {
                await runner.RunAsync(city, recipe, new SetupOrder(city.Name, city.Title).Parameters, cancellation);
            }
        }
        else if (city is null && wanted == "setup")
        {
            SetupCode = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));
        }
    }

    /// <summary>Closes the set-up page for good.</summary>
    public void Finish() => SetupCode = null;
}
