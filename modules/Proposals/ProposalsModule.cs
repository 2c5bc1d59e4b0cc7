using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Proposals.Contracts;
using Municipal.Proposals.Pages.Propose;
using Municipal.Proposals.Slots;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Proposals;

internal sealed class ProposalsModule : Module<Texts>
{
    internal const string SupportFeature = "Proposals.Support";

    public override void Describe(ModuleBuilder module)
    {
        module.Feature("Proposals", FeatureCategory.Budget).DependsOn("Areas", "Cycles")
            .Permissions(ProposalPermissions.Manage, ProposalPermissions.Enter, ProposalPermissions.Export)
            .Settings<ProposalSettings>().Settings<AttachmentSettings>()
            .Add(PersonalRecords.From<ProposalRecords>())
            .Handles<AccountClosed, ForgetLeaver>()
            .Job<AttachmentSweep>(TimeSpan.FromDays(1))
            .PortalMenu("Menu.Proposals", ProposalLinks.List, 30)
            .MyMenu("Menu.Mine", ProposalLinks.Mine, 30)
            .DeskMenu(DeskGroup.Budget, "Desk.Title", ProposalLinks.Desk, ProposalPermissions.Manage, 30)
            .DeskMenu(DeskGroup.Budget, "Enter.Title", ProposalLinks.Enter, ProposalPermissions.Enter, 31)
            .DeskMenu(DeskGroup.Budget, "Duplicates.Title", ProposalLinks.Duplicates, ProposalPermissions.Manage, 32)
            .Slot<HomePropose>(Web.Slots.HomeActions, 30)
            .Slot<HomeCount>(Web.Slots.HomeFacts, 30)
            .Slot<HomeProposals>(Web.Slots.Home, 30)
            .Slot<DeskNewProposals>(Web.Slots.Dashboard, 30)
            .Slot<DeskDuplicates>(Web.Slots.Dashboard, 32)
            .Slot<MyDrafts>(Web.Slots.MyPage, 30)
            .Job<FindDuplicates>(TimeSpan.FromMinutes(1))
            .Block<HomeProposals>("proposals", "Block.Proposals")
            .Search<ProposalSearch>("Search.Proposals", 30)
            .Summary<ProposalSummary>(30)
            .RecipeStep<ProposalsStep>("proposals")
            .Endpoints(routes => routes.MapGet(ProposalLinks.Export.Value, CsvExport.GetAsync)
                .WithMetadata(new RequirePermissionAttribute(ProposalPermissions.Export.Id)))
            .DeskMenu(DeskGroup.Budget, "Import.Title", ProposalLinks.Import, ProposalPermissions.Manage, 32)
            .Handles<ImportConfirmed, RunImport>()
            .Job<ImportSweep>(TimeSpan.FromDays(1))
            .Endpoints(routes => routes.MapGet(ProposalLinks.ImportTemplate.Value, Municipal.Proposals.ImportTemplate.Get).WithMetadata(new RequirePermissionAttribute(ProposalPermissions.Manage.Id)))
            .Endpoints(LifeEndpoints.Map)
            .Endpoints(routes => routes.MapGet("/proposals/files/{id:guid}/{name}", AttachmentEndpoint.GetAsync).AllowAnonymous().CacheOutput(cache => cache.NoCache()));

        module.Feature(SupportFeature, FeatureCategory.Budget).DependsOn("Proposals")
            .Pages("GiveSupport")
            .Slot<HomeSupport>(Web.Slots.HomeActions, 40);

        module.Feature("Proposals.Follow", FeatureCategory.Budget).DependsOn("Proposals")
            .Pages("Follow").Pages("Unfollow")
            .MyMenu("Menu.Followed", ProposalLinks.Followed, 31)
            .Slot<ProposalFollow>(ProposalSlots.Page, 10)
            .Handles<ProposalPublished, FollowOwn>()
            .Handles<TrailEntryAdded, TellFollowers>();

        module.Feature(ProposingTeam.Feature, FeatureCategory.Budget).DependsOn("Proposals")
            .Pages("CoPropose")
            .Settings<CoProposerSettings>()
            .MyMenu("Menu.Invitations", ProposalLinks.Invitations, 32)
            .Slot<ProposalTeam>(ProposalSlots.Page, 5)
            .Job<ForgetInvitations>(TimeSpan.FromDays(1));
    }

    public override void AddServices(IServiceCollection services)
    {
        services.AddModuleDb<ProposalsDb>(options => new ProposalsDb(options));
        services.AddScoped<NumberBook>().AddScoped<ProposalTrail>().AddScoped<DraftBook>().AddScoped<PublishProposal>().AddScoped<EnterProposal>().AddScoped<SupportBook>().AddScoped<ProposalImport>();
        services.AddScoped<IProposals, ProposalReader>().AddScoped<IProposalLife>(s => s.GetRequiredService<ProposalTrail>()).AddScoped<ProposalOnPage>();
        services.AddSingleton<SimilarityShelf>().AddSingleton<ImportProgress>();
        services.AddScoped<ImportBook>().AddScoped<SheetCheck>();
        services.AddScoped<AttachmentShelf>().AddScoped<FollowBook>().AddScoped<UnfollowKey>().AddScoped<ProposalLetters>().AddScoped<ProposingTeam>().AddScoped<InvitationBook>().AddScoped<InvitationKey>();
        services.AddScoped<MergeProposals>().AddScoped<DuplicateDesk>();
        services.AddScoped<PublicList>().AddScoped<WordSearch>().AddScoped<SimilarProposals>().AddScoped<ProposalGallery>().AddScoped<ProposingDesk>();
    }
}
