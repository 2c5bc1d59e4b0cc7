using Microsoft.Extensions.DependencyInjection;
using Municipal.Cycles.Contracts;
using Municipal.Opinions.Slots;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Opinions;

/// <summary>What residents say about any line of the budget, all year round, and what the office answers.</summary>
public sealed class OpinionsModule : Module<Texts>
{
    public override void Describe(ModuleBuilder module) => module.Feature("Opinions", FeatureCategory.Budget).DependsOn("Cycles")
        .Permissions(OpinionPermissions.Answer)
        .Settings<OpinionSettings>()
        .MyMenu("Menu.Mine", OpinionLinks.ListOf(PublicFilter.Mine, null), 45)
        .DeskMenu(DeskGroup.Budget, "Menu.Desk", OpinionLinks.Desk, OpinionPermissions.Answer, 15)
        .Slot<YearOpinions>(CycleSlots.Page, 10)
        .Slot<DeskOpinions>(Web.Slots.Dashboard, 38)
        .Add(PersonalRecords.From<OpinionRecords>());

    public override void AddServices(IServiceCollection services) => services
        .AddModuleDb<OpinionsDb>(options => new OpinionsDb(options))
        .AddScoped<OpinionBook>()
        .AddScoped<OpinionReader>()
        .AddScoped<AnswerDesk>();
}
