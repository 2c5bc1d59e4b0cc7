using Microsoft.Extensions.DependencyInjection;
using Municipal.Voting.Box;
using Municipal.Voting.Commands;
using Municipal.Voting.Elections;
using Municipal.Voting.Recipes;
using Municipal.Voting.Results;
using Municipal.Web;

namespace Municipal.Voting;

/// <summary>Elections over the shortlist, and counting and drawing for anyone who has the published files.</summary>
public sealed class VotingModule : Module<Texts>
{
    public override void Describe(ModuleBuilder module)
    {
        module.Verb(new CountVerb()).Verb(new DrawVerb());
        module.Verb(new VerifyVerb());
        module.Feature("Voting", FeatureCategory.Budget).DependsOn("Areas", "Cycles", "Proposals")
            .Permissions(VotingPermissions.Manage)
            .DeskMenu(DeskGroup.Budget, "Elections.Title", ElectionLinks.Desk, VotingPermissions.Manage, 40)
            .Endpoints(PublishedFiles.Map)
            .RecipeStep<ElectionsStep>("elections");
    }

    public override void AddServices(IServiceCollection services)
    {
        services.AddModuleDb<VotingDb>(options => new VotingDb(options)).AddScoped<PaperBook>();
        services.AddScoped<CountDesk>().AddScoped<PublicationDesk>().AddSingleton<ClosingKey>();
        services.AddScoped<ElectionDesk>().AddScoped<RuleWords>().AddScoped<ResultBook>();
        services.AddScoped<IBallotBox, EmptyBox>();
    }
}
