namespace Municipal.Web;

/// <summary>Finds what one feature has for the portal's search. Asked only where the feature is on; finds only what anyone may read.</summary>
public interface ISearchProvider
{
    /// <summary>Looks for what was asked.</summary>
    /// <param name="question">What was typed; never empty.</param>
    /// <param name="most">How many finds are shown.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The best finds and how many there are in all.</returns>
    Task<SearchFinds> FindAsync(SearchQuestion question, int most, CancellationToken cancellation);
}

/// <summary>A feature's answer to the portal's search.</summary>
/// <param name="Heading">What its finds are called, such as "Proposals".</param>
/// <param name="Provider">The <see cref="ISearchProvider"/>; made by the container for each question.</param>
/// <param name="Order">Its place among the others.</param>
public sealed record SearchContribution(Kernel.Phrase Heading, Type Provider, int Order);
