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
            .RecipeStep<AccountsStep>("accounts")
            .Job<TidyAccess>(TimeSpan.FromHours(1))
            .DemoNote<DemoAccountsNote>()
            .MyMenu("Profile.Title", MyLinks.Profile, 80)
            .MyMenu("Password.Title", MyLinks.Password, 90)
            .MyMenu("Sessions.Title", MyLinks.Sessions, 95)
            .DeskMenu(DeskGroup.People, "People.Title", DeskLinks.People, ResidentsPermissions.People, 10)
            .DeskMenu(DeskGroup.People, "RoleTable.Title", DeskLinks.RoleTable, ResidentsPermissions.RoleTable, 20)
            .Add(PersonalRecords.From<AccountRecords>());

        module.Feature(SignUp, FeatureCategory.Portal)
            .Pages("SignUp");
    }

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        services.AddModuleDb<ResidentsDb>(o => new ResidentsDb(o));
        services.AddAuthentication(SessionHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, null);
        services.AddSingleton<Passwords>().AddSingleton<TryCounter>().AddSingleton<SessionNotes>();
        services.AddScoped<TryGate>().AddScoped<SecondFactor>().AddScoped<ConsentBook>().AddScoped<AreaChoice>().AddScoped<AccountCloser>().AddScoped<GrantTable>();
        services.AddScoped<CurrentSession>().AddScoped<SessionReader>().AddScoped<SessionBook>();
        services.AddScoped<AccountBook>().AddScoped<IAccounts>(s => s.GetRequiredService<AccountBook>());
        services.AddScoped<LinkDesk>().AddScoped<AccountMail>();
    }
}
