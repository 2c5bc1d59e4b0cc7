using Microsoft.Extensions.DependencyInjection;
using Municipal.Portal.Endpoints;
using Municipal.Web;

namespace Municipal.Portal;

internal sealed class PortalModule : Module<Texts>
{
    public override void Describe(ModuleBuilder module) => module.Feature("Portal", FeatureCategory.Portal).AlwaysOn()
        .Permissions(PortalPermissions.Features, PortalPermissions.Brand, PortalPermissions.Settings, PortalPermissions.Audit)
        .Settings<PortalSettings>()
        .Endpoints(BrandStyles.Map)
        .Endpoints(PortalFiles.Map)
        .Endpoints(AuditExport.Map)
        .Slot<FooterOffice>(Slots.Footer, 10)
        .DeskMenu(DeskGroup.Portal, "Menu.Features", PortalLinks.Features, PortalPermissions.Features, 10)
        .DeskMenu(DeskGroup.Portal, "Menu.Brand", PortalLinks.Brand, PortalPermissions.Brand, 20)
        .DeskMenu(DeskGroup.Portal, "Menu.Settings", PortalLinks.Settings, PortalPermissions.Settings, 30)
        .DeskMenu(DeskGroup.Portal, "Menu.Audit", PortalLinks.Audit, PortalPermissions.Audit, 40);

    public override void AddServices(IServiceCollection services) => services
        .AddSingleton<Wording>()
        .AddScoped<SwitchBoard>()
        .AddScoped<BrandDesk>()
        .AddScoped<SettingsEditor>();
}
