using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Residents;

/// <summary>Accounts of residents and staff: signing up, signing in, and everybody's own pages.</summary>
public sealed class ResidentsModule : Module<Texts>
{
    internal const string SignUp = "Residents.SignUp";

    /// <inheritdoc/>
    public override void Describe(ModuleBuilder module)
    {
        module.Feature("Residents", FeatureCategory.Portal).AlwaysOn()
            .Permissions(ResidentsPermissions.People, ResidentsPermissions.RoleTable)
            .Settings<AccountSettings>()
            .RecipeStep<AccountsStep>("accounts");

        module.Feature(SignUp, FeatureCategory.Portal)
            .Pages("SignUp");
    }

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        services.AddModuleDb<ResidentsDb>(o => new ResidentsDb(o));
        services.AddAuthentication(SessionHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, null);
        services.AddSingleton<Passwords>().AddSingleton<TryCounter>().AddSingleton<SessionNotes>();
        services.AddScoped<CurrentSession>().AddScoped<SessionReader>().AddScoped<SessionBook>();
        services.AddScoped<AccountBook>().AddScoped<IAccounts>(s => s.GetRequiredService<AccountBook>());
        services.AddScoped<LinkDesk>().AddScoped<AccountMail>();
    }
}
