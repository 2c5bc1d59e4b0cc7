using Microsoft.Extensions.DependencyInjection;
using Municipal.BudgetSchool.Slots;
using Municipal.Voting.Contracts;
using Municipal.Web;

namespace Municipal.BudgetSchool;

public sealed class BudgetSchoolModule : Module<Texts>
{
    public override void Describe(ModuleBuilder module) => module.Feature("BudgetSchool", FeatureCategory.Learning)
        .Permissions(SchoolPermissions.Manage, SchoolPermissions.Rosters)
        .Settings<SchoolSettings>()
        .RecipeStep<CoursesStep>("courses")
        .Handles<EnrolmentMade, EnrolmentMail>()
        .Endpoints(CalendarEndpoint.Map)
        .Endpoints(RosterEndpoint.Map)
        .PortalMenu("Menu.School", SchoolLinks.Catalogue, 70)
        .MyMenu("Menu.MyCourses", SchoolLinks.MyCourses, 40)
        .DeskMenu(DeskGroup.Learning, "Menu.Desk", SchoolLinks.Desk, SchoolPermissions.Manage, 10)
        .Slot<HomeEnrol>(Web.Slots.HomeActions, 70)
        .Slot<HomeCourses>(Web.Slots.Home, 70)
        .Block<HomeCourses>("courses", "Block.Courses")
        .Search<CourseSearch>("Search.Courses", 70)
        .Add(VoterGroups.From<SchoolVoters>(SchoolVoters.Group))
        .Slot<MyNextCourses>(Web.Slots.MyPage, 40)
        .Slot<DeskCourses>(Web.Slots.Dashboard, 70);

    public override void AddServices(IServiceCollection services) => services
        .AddModuleDb<BudgetSchoolDb>(options => new BudgetSchoolDb(options))
        .AddScoped<CourseCatalogue>()
        .AddScoped<CourseEditor>()
        .AddScoped<Roster>()
        .AddScoped<Enrolling>()
        .AddScoped<Letters>()
        .AddScoped<SeatBook>();
}
