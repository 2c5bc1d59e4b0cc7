using Microsoft.Extensions.DependencyInjection;
using Municipal.Voting.Box;
using Municipal.Voting.Casting;
using Municipal.Voting.Commands;
using Municipal.Voting.Elections;
using Municipal.Voting.Recipes;
using Municipal.Voting.Register;
using Municipal.Voting.Results;
using Municipal.Voting.Slots;
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
            .RecipeStep<ElectionsStep>("elections")
            .PortalMenu("Menu.Voting", VotingLinks.Elections, 50)
            .MyMenu("Menu.Receipts", VotingLinks.Receipt, 33)
            .Slot<HomeBallot>(Web.Slots.HomeActions, 20)
            .Slot<MyBallots>(Web.Slots.MyPage, 20)
            .Job<SealWhenClosed>(TimeSpan.FromMinutes(1))
            .Job<FinishSeals>(TimeSpan.FromMinutes(1))
            .Job<RemindVoters>(TimeSpan.FromDays(1));
    }

    public override void AddServices(IServiceCollection services)
    {
        AddBox(services.AddModuleDb<VotingDb>(options => new VotingDb(options)));
        AddOffice(services);
    }

    private static void AddBox(IServiceCollection services) => services
        .AddSingleton<BoxClock>().AddSingleton<SealTidying>()
        .AddScoped<BoxKeys>().AddScoped<BallotBox>().AddScoped<BallotCasting>().AddScoped<VoterRoll>().AddScoped<DraftCookie>();

    private static void AddOffice(IServiceCollection services) => services
        .AddScoped<PaperBook>().AddScoped<ElectionDesk>().AddScoped<RuleWords>()
        .AddScoped<CountDesk>().AddScoped<PublicationDesk>().AddScoped<ResultBook>().AddSingleton<ClosingKey>();
}
