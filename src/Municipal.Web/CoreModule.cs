using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>What stands in every portal: the recipe steps of Kernel and the error page.</summary>
public sealed class CoreModule : Module<Texts>
{
    /// <inheritdoc/>
    public override void Describe(ModuleBuilder module) => module.Feature("Core", FeatureCategory.Portal).AlwaysOn()
        .Settings<MailSettings>()
        .RecipeStep<FeatureStep>("feature")
        .RecipeStep<ThemeStep>("theme")
        .RecipeStep<SettingsStep>("settings")
        .RecipeStep<RolesStep>("roles");
}
