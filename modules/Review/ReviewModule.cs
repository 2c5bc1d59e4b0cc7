using Microsoft.Extensions.DependencyInjection;
using Municipal.Proposals.Contracts;
using Municipal.Residents.Contracts;
using Municipal.Review.Slots;
using Municipal.Web;

namespace Municipal.Review;

/// <summary>What departments find about a proposal, and the reasons for it.</summary>
public sealed class ReviewModule : Module<Texts>
{
    public override void Describe(ModuleBuilder module) => module.Feature("Review", FeatureCategory.Budget).DependsOn("Proposals")
        .Permissions(ReviewPermissions.Read, ReviewPermissions.Write, ReviewPermissions.Assign, ReviewPermissions.Publish, ReviewPermissions.Departments)
        .Settings<ReviewSettings>()
        .DeskMenu(DeskGroup.Budget, "Menu.Desk", ReviewLinks.Desk, ReviewPermissions.Read, 35)
        .DeskMenu(DeskGroup.Budget, "Menu.Departments", ReviewLinks.Departments, ReviewPermissions.Departments, 36)
        .Slot<ProposalReview>(ProposalSlots.Page, 10)
        .Slot<DeskReview>(Web.Slots.Dashboard, 35)
        .RecipeStep<DepartmentsStep>("departments")
        .Handles<AccountClosed, MembershipEnd>()
        .Add(ProposalTies.From<ReviewTies>())
        .Add(PersonalRecords.From<ReviewRecords>());

    public override void AddServices(IServiceCollection services) => services
        .AddModuleDb<ReviewDb>(options => new ReviewDb(options))
        .AddScoped<DepartmentBook>()
        .AddScoped<DossierBook>()
        .AddScoped<WorkList>()
        .AddScoped<AssignDesk>()
        .AddScoped<PublishDesk>()
        .AddScoped<ObjectionDesk>()
        .AddScoped<ReviewMail>();
}
