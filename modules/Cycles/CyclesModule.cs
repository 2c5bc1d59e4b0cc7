using Microsoft.Extensions.DependencyInjection;
using Municipal.Cycles.Contracts;
using Municipal.Cycles.Recipes;

namespace Municipal.Cycles;

public sealed class CyclesModule : Module<Texts>
{
    public override void Describe(ModuleBuilder module) => module.Feature("Cycles", FeatureCategory.Budget)
        .DependsOn("Areas")
        .Permissions(CyclePermissions.Manage)
        .RecipeStep<CycleStep>("cycle");

    public override void AddServices(IServiceCollection services) => services
        .AddModuleDb<CyclesDb>(options => new CyclesDb(options))
        .AddScoped<ICycles, CycleReader>();
}
