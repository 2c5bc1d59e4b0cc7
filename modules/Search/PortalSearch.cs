using Microsoft.Extensions.DependencyInjection;
using Municipal.Web;

namespace Municipal.Search;

/// <summary>Asks every enabled feature that answers.</summary>
internal sealed class PortalSearch(FeatureGate gate, IServiceProvider services)
{
    private const int MostEach = 5;

    /// <returns>Who found something, in order.</returns>
    public async Task<IReadOnlyList<SearchShelf>> FindAsync(Tenant tenant, SearchQuestion question, CancellationToken cancellation)
    {
        var shelves = new List<SearchShelf>();
        foreach (var contribution in gate.Open<SearchContribution>(tenant).OrderBy(s => s.Order))
        {
            var provider = (ISearchProvider)ActivatorUtilities.GetServiceOrCreateInstance(services, contribution.Provider);
            var finds = await provider.FindAsync(question, MostEach, cancellation);
            if (finds.Total > 0)
            {
                shelves.Add(new SearchShelf(contribution.Heading, finds));
            }
        }

        return shelves;
    }
}

/// <summary>What one feature found.</summary>
internal sealed record SearchShelf(Phrase Heading, SearchFinds Finds);
