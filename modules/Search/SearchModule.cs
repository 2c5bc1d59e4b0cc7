using Microsoft.Extensions.DependencyInjection;
using Municipal.Search.Slots;
using Municipal.Web;

namespace Municipal.Search;

/// <summary>One field over everything that the portal's features have for anyone to read.</summary>
public sealed class SearchModule : Module<Texts>
{
    public override void Describe(ModuleBuilder module) => module.Feature("Search", FeatureCategory.Portal)
        .Slot<SearchBox>(Web.Slots.Header, 10);

    public override void AddServices(IServiceCollection services) => services.AddScoped<PortalSearch>();
}
