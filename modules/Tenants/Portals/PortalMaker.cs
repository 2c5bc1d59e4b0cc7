using Microsoft.Extensions.DependencyInjection;
using Municipal.Residents.Contracts;
using Municipal.Tenants.Rules;

namespace Municipal.Tenants.Portals;

/// <summary>Makes portals as the form and the sheet ask for them: recipe, brand, hosts and first officer in one stroke.</summary>
internal sealed class PortalMaker(TenantCare care, TenantSetup setup, RecipeBook book, TenantRegistry registry)
{
    /// <summary>The recipes that can set up a gu's portal, includes in place. Demonstrations are offered where the city is one.</summary>
    public IReadOnlyList<Recipe> Recipes() => [.. Offered().OrderBy(r => r.IsDemo).SelectMany(Readable)];

    public IReadOnlyList<PortalFault> Check(PortalWish wish) => PortalRules.Check(wish, registry.Current, Offered().Select(r => r.Name).ToHashSet(StringComparer.Ordinal));

    public Task<IReadOnlyList<RecipeChange>> PreviewAsync(PortalWish wish, CancellationToken cancellation) =>
        setup.PreviewAsync(OrderOf(wish), book.Open(wish.Recipe), cancellation);

    public async Task<Tenant> CreateAsync(PortalWish wish, Actor by, CancellationToken cancellation) =>
        (await care.CreateAsync(OrderOf(wish), book.Open(wish.Recipe), by, cancellation)).Tenant;

    /// <summary>Invites a further officer to a portal that stands.</summary>
    public Task InviteAsync(Tenant tenant, PortalWish wish, Actor by, CancellationToken cancellation) =>
        care.ActInsideAsync(tenant, "tenants.officer.invited", by, services => OfficerOf(wish)(services, cancellation), cancellation);

    private static Func<IServiceProvider, CancellationToken, Task> OfficerOf(PortalWish wish) =>
        (services, cancellation) => services.GetRequiredService<IAccounts>().InviteAsync(wish.OfficerEmail, wish.OfficerName, Roles.TenantAdministrator, cancellation);

    private static SetupOrder OrderOf(PortalWish wish) => new(TenantName.Parse(wish.Name), new LocalizedText(wish.TitleKo, wish.TitleEn.Length == 0 ? null : wish.TitleEn))
    {
        Hosts = wish.HostList,
        PrimaryColour = wish.Colour.Length == 0 ? null : wish.Colour,
        InSetup = wish.OfficerEmail.Length == 0 ? [] : [OfficerOf(wish)],
    };

    /// <summary>A recipe whose includes are broken is not offered; <c>recipes check</c> says why.</summary>
    private IEnumerable<Recipe> Readable(Recipe recipe)
    {
        try
        {
            return [book.Open(recipe.Name)];
        }
        catch (RecipeException)
        {
            return [];
        }
    }

    private IEnumerable<Recipe> Offered() => book.All().Where(r => r.IsSetup && !r.IsCity && (!r.IsDemo || registry.Current.City is { IsDemo: true }));
}
