using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Laboratory;

/// <summary>
/// Laid beside a real Host to give faults something to hit: a migration that takes its time, a job that counts its runs, and, where
/// asked, a database that does not wait for the disk.
/// </summary>
public sealed class LaboratoryModule : Module<Texts>
{
    /// <summary>Set to <c>normal</c> to have commits that a power cut may take back.</summary>
    public const string SynchronousVariable = "MUNICIPAL_LABORATORY_SYNCHRONOUS";

    /// <inheritdoc/>
    public override void Describe(ModuleBuilder module) =>
        module.Feature("Laboratory", FeatureCategory.Operation).AlwaysOn().Job<LaboratoryJob>(TimeSpan.FromHours(1));

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        services.AddModuleDb<LaboratoryDb>(options => new LaboratoryDb(options));
        if (Environment.GetEnvironmentVariable(SynchronousVariable) == "normal")
        {
            services.AddSingleton<IDatabaseProvider>(s => new SqliteProvider(s.GetRequiredService<InstallationPaths>()) { SurvivesPowerCut = false });
        }
    }
}
