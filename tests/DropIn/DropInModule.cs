using Microsoft.AspNetCore.Builder;
using Municipal.DropIn.Pages;
using Municipal.Web;

namespace Municipal.DropIn;

/// <summary>One of everything that a feature can contribute, to see that each of its doors opens and closes with it.</summary>
public sealed class DropInModule : Module<Texts>
{
    /// <summary>The one feature.</summary>
    public const string FeatureId = "DropIn";

    /// <summary>May open the desk page.</summary>
    public static Permission Tend { get; } = new("drop-in.tend", typeof(Texts), Roles.TenantAdministrator);

    /// <inheritdoc/>
    public override void Describe(ModuleBuilder module) => module.Feature(FeatureId, FeatureCategory.Operation)
        .Permissions(Tend)
        .PortalMenu("Menu.DropIn", DropInLinks.Page, 990)
        .DeskMenu(DeskGroup.Portal, "Menu.Desk.DropIn", DropInLinks.Desk, Tend, 990)
        .Slot<HomeDropIn>(Slots.Home, 990)
        .Settings<DropInSettings>()
        .RecipeStep<DropInStep>("drop-in")
        .Job<DropInJob>(TimeSpan.FromMinutes(5))
        .Handles<VisitorDroppedIn, NoteVisit>()
        .Endpoints(routes => routes.MapGet("/drop-in/export", () => "drop-in").AllowAnonymous());
}
