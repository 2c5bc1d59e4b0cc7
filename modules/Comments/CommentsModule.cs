using Microsoft.Extensions.DependencyInjection;
using Municipal.Comments.Slots;
using Municipal.Proposals.Contracts;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Comments;

/// <summary>What residents say about a proposal, and the office's answers.</summary>
public sealed class CommentsModule : Module<Texts>
{
    public override void Describe(ModuleBuilder module) => module.Feature("Comments", FeatureCategory.Budget).DependsOn("Proposals")
        .Permissions(CommentPermissions.Answer, CommentPermissions.Moderate)
        .Settings<CommentSettings>()
        .DeskMenu(DeskGroup.Budget, "Menu.Desk", CommentLinks.Desk, CommentPermissions.Moderate, 40)
        .Slot<ProposalComments>(ProposalSlots.Below, 20)
        .Slot<DeskComments>(Web.Slots.Dashboard, 40)
        .Add(LifeRecords.From<CommentLife>())
        .Add(ProposalTies.From<CommentTies>())
        .Add(PersonalRecords.From<CommentRecords>());

    public override void AddServices(IServiceCollection services) => services
        .AddModuleDb<CommentsDb>(options => new CommentsDb(options))
        .AddScoped<CommentBook>()
        .AddScoped<ThreadReader>()
        .AddScoped<ModerationDesk>();
}
