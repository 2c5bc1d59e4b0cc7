using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Municipal.Tenants.Facts;
using Municipal.Tenants.Rules;
using Municipal.Web;

namespace Municipal.Tenants;

/// <summary>Files that the desk hands out: a portal as a recipe, and the sheet of Seoul's 25 gu to fill in.</summary>
internal static class Downloads
{
    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/desk/portals/of/{name}/export", ExportAsync).WithMetadata(new RequirePermissionAttribute(TenantsPermissions.View.Id));
        routes.MapGet(TenantsLinks.RolloutTemplate.Value, Template).WithMetadata(new RequirePermissionAttribute(TenantsPermissions.Manage.Id));
    }

    private static async Task<IResult> ExportAsync(string name, TenantRegistry registry, RecipeExporter exporter, CancellationToken cancellation) =>
        registry.Current.ByName(name) is { State: not TenantState.Maintenance } tenant
            ? Results.File(Encoding.UTF8.GetBytes(await exporter.ExportAsync(tenant, cancellation) + "\n"), "application/json", $"{tenant.Name}.recipe.json")
            : Results.NotFound();

    private static IResult Template()
    {
        var wishes = Gu.OfSeoul.Select(g => new PortalWish { Name = g.Slug, TitleKo = g.Ko, TitleEn = g.En, Recipe = "gu-standard", Colour = Brand.Default.PrimaryColour });
        // Spreadsheets take a file for UTF-8 only when it says so with a byte order mark.
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(RolloutSheet.Write(wishes))], "text/csv; charset=utf-8", "seoul-25.csv");
    }
}
