using Microsoft.Extensions.DependencyInjection;
using Municipal.Areas.Contracts;
using Municipal.Areas.Pages;
using Municipal.Areas.Recipes;
using Municipal.Web;

namespace Municipal.Areas;

public sealed class AreasModule : Module<Texts>
{
    public override void Describe(ModuleBuilder module) => module.Feature("Areas", FeatureCategory.Portal).AlwaysOn()
        .Permissions(AreaPermissions.Edit)
        .DeskMenu(DeskGroup.Portal, "Menu.Desk.Areas", AreaLinks.List, AreaPermissions.Edit, 40)
        .RecipeStep<AreasStep>("areas");

    public override void AddServices(IServiceCollection services) => services
        .AddModuleDb<AreasDb>(options => new AreasDb(options))
        .AddScoped<IAreas, AreaReader>();
}
