using Municipal.Web;

namespace Municipal.Tenants;

internal static class TenantsLinks
{
    public static PortalPath Portals { get; } = new("/desk/portals");

    public static PortalPath New { get; } = new("/desk/portals/new");

    public static PortalPath Rollouts { get; } = new("/desk/portals/bulk");

    public static PortalPath RolloutTemplate { get; } = new("/desk/portals/bulk/template.csv");

    public static PortalPath Features { get; } = new("/desk/portals/features");

    public static PortalPath Journal { get; } = new("/desk/portals/journal");

    public static PortalPath Rollout(Guid id) => new($"/desk/portals/bulk/{id}");

    public static PortalPath Portal(TenantName name) => new($"/desk/portals/of/{name}");

    public static PortalPath Suspend(TenantName name) => new($"/desk/portals/of/{name}/suspend");

    public static PortalPath Officer(TenantName name) => new($"/desk/portals/of/{name}/officer");

    public static PortalPath Delete(TenantName name) => new($"/desk/portals/of/{name}/delete");

    public static PortalPath Recipe(TenantName name) => new($"/desk/portals/of/{name}/recipe");

    public static PortalPath Export(TenantName name) => new($"/desk/portals/of/{name}/export");

    public static PortalPath Switch(TenantName name, string featureId) => new($"/desk/portals/of/{name}/features/{featureId}");
}
