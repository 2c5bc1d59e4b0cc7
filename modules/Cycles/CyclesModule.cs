using Microsoft.Extensions.DependencyInjection;
using Municipal.Cycles.Contracts;
using Municipal.Cycles.Pages;
using Municipal.Cycles.Recipes;
using Municipal.Cycles.Slots;
using Municipal.Web;

namespace Municipal.Cycles;

public sealed class CyclesModule : Module<Texts>
{
    public override void Describe(ModuleBuilder module) => module.Feature("Cycles", FeatureCategory.Budget)
        .DependsOn("Areas")
        .Permissions(CyclePermissions.Manage)
        .PortalMenu("Menu.Cycle", CycleLinks.Current, 20)
        .DeskMenu(DeskGroup.Budget, "Menu.Desk.Cycles", CycleLinks.Desk, CyclePermissions.Manage, 10)
        .Slot<HomeTimeline>(Web.Slots.Home, 20)
        .Block<HomeTimeline>("timeline", "Block.Timeline")
        .Slot<HomeNext>(Web.Slots.HomeActions, 90)
        .Slot<HomeCeiling>(Web.Slots.HomeFacts, 10)
        .Slot<DeskYear>(Web.Slots.Dashboard, 10)
        .Summary<StageSummary>(10)
        .Endpoints(CycleCalendar.Map)
        .RecipeStep<CycleStep>("cycle");

    public override void AddServices(IServiceCollection services) => services
        .AddModuleDb<CyclesDb>(options => new CyclesDb(options))
        .AddScoped<CycleOnPage>()
        .AddScoped<ICycles, CycleReader>();
}
