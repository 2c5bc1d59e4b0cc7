using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Municipal.Kernel;

/// <summary>Puts Kernel and the modules into the container.</summary>
public static class KernelServices
{
    /// <summary>Registers Kernel, reads the modules and registers what they contribute.</summary>
    /// <param name="services">The container.</param>
    /// <param name="modules">All modules of the installation.</param>
    /// <returns>The catalogue of what the modules declare.</returns>
    /// <exception cref="CatalogException">The modules cannot stand together.</exception>
    public static ModuleCatalog AddMunicipalKernel(this IServiceCollection services, IReadOnlyList<Module> modules)
    {
        var catalog = ModuleCatalog.Build(modules);
        services.AddSingleton(catalog);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<FeatureGate>().AddSingleton<PhraseBook>();
        services.AddSingleton<ContextOptions>().AddSingleton<ModelWarmUp>().AddSingleton<TenantMigrator>().AddSingleton<HostStore>().AddSingleton<TenantRegistry>().AddSingleton<TenantCache>();
        services.AddSingleton<FeatureSwitching>().AddSingleton<TenantScopes>().AddSingleton<TenantMigrations>().AddSingleton<TenantSetup>().AddSingleton<TenantCare>().AddSingleton<TenantSummaries>().AddSingleton<HotWriter>();
        services.AddSingleton<RecipeBook>().AddSingleton<RecipeRunner>().AddSingleton<RecipeJournal>().AddSingleton<RecipeExporter>().AddSingleton<RecipeSchema>().AddSingleton<RoleBook>();
        services.AddSingleton<OutboxBell>();
        services.AddScoped<CurrentTenant>().AddScoped<Visitor>().AddScoped<TenantSession>().AddScoped<TenantSettings>().AddScoped<TenantFiles>();
        services.AddScoped<AuditTrail>().AddScoped<Outbox>().AddScoped<MailRoom>();
        services.AddModuleDb<KernelDb>(options => new KernelDb(options));

        foreach (var module in modules)
        {
            module.AddServices(services);
        }

        foreach (var (_, contribution) in catalog.All<IServiceContribution>())
        {
            services.TryAddScoped(contribution.ServiceType);
        }

        services.AddSingleton(new ModuleDatabases(
            [.. services.Where(s => s.ServiceType.IsSubclassOf(typeof(ModuleDb))).Select(s => s.ServiceType).OrderBy(t => t != typeof(KernelDb)).ThenBy(t => t.Name, StringComparer.Ordinal)]));
        return catalog;
    }

    /// <summary>
    /// Registers a module's context: one per scope, on the session's connection and transaction. As <see cref="Lazy{T}"/> for
    /// those who mostly find what they want in a cache.
    /// </summary>
    /// <typeparam name="TDb">The context.</typeparam>
    /// <param name="services">The container.</param>
    /// <param name="create">The context's constructor.</param>
    /// <returns>The container.</returns>
    public static IServiceCollection AddModuleDb<TDb>(this IServiceCollection services, Func<Microsoft.EntityFrameworkCore.DbContextOptions<TDb>, TDb> create)
        where TDb : ModuleDb =>
        services.AddScoped(scope => scope.GetRequiredService<TenantSession>().Create(create)).AddScoped(scope => new Lazy<TDb>(scope.GetRequiredService<TDb>));

    /// <summary>Registers what runs by itself beside requests: deliveries, jobs, the registry's watch. Commands leave it out.</summary>
    /// <param name="services">The container.</param>
    /// <returns>The container.</returns>
    public static IServiceCollection AddMunicipalBackground(this IServiceCollection services)
    {
        services.AddSingleton<OutboxDispatcher>().AddSingleton<JobRunner>().AddSingleton<RegistryWatch>();
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<OutboxDispatcher>());
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<JobRunner>());
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<RegistryWatch>());
        return services;
    }
}
