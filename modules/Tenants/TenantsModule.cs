using Microsoft.Extensions.DependencyInjection;
using Municipal.Tenants.Portals;
using Municipal.Tenants.Recipes;
using Municipal.Tenants.Rollouts;
using Municipal.Tenants.Slots;
using Municipal.Web;

namespace Municipal.Tenants;

internal sealed class TenantsModule : Module<Texts>
{
    public override void Describe(ModuleBuilder module) => module.Feature("Tenants", FeatureCategory.Operation).AlwaysOn().CityOnly()
        .Permissions(TenantsPermissions.View, TenantsPermissions.Manage)
        .DeskMenu(DeskGroup.City, "Menu.Portals", TenantsLinks.Portals, TenantsPermissions.View, 10)
        .DeskMenu(DeskGroup.City, "Menu.New", TenantsLinks.New, TenantsPermissions.Manage, 20)
        .DeskMenu(DeskGroup.City, "Menu.Rollout", TenantsLinks.Rollouts, TenantsPermissions.Manage, 30)
        .DeskMenu(DeskGroup.City, "Menu.Features", TenantsLinks.Features, TenantsPermissions.Manage, 40)
        .DeskMenu(DeskGroup.City, "Menu.Journal", TenantsLinks.Journal, TenantsPermissions.View, 50)
        .Slot<CityMap>(Web.Slots.CityHome, 10)
        .Endpoints(Downloads.Map)
        .RecipeStep<TenantsStep>("tenants")
        .Job<ContinueRollouts>(TimeSpan.FromSeconds(30));

    public override void AddServices(IServiceCollection services)
    {
        services.AddModuleDb<TenantsDb>(options => new TenantsDb(options));
        services.AddSingleton<PortalMaker>().AddSingleton<PortalList>().AddSingleton<RolloutRunner>();
        services.AddScoped<RolloutBook>().AddScoped<ChangeText>();
    }
}
