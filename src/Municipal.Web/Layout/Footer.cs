using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>What stands at the foot of every page.</summary>
public sealed class Footer
{
    /// <summary>Links: privacy, terms, accessibility.</summary>
    public IList<MenuLink> Links { get; } = [];

    /// <summary>Lines of the office's address.</summary>
    public IList<string> Office { get; } = [];
}

/// <summary>Puts something into the footer.</summary>
public interface IFooterSource
{
    /// <summary>Adds links or lines; called on every page, so it reads from the tenant's cache.</summary>
    /// <param name="footer">The footer.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    Task FillAsync(Footer footer, CancellationToken cancellation);
}

/// <summary>That a feature puts something into the footer.</summary>
/// <param name="ServiceType">The source.</param>
public sealed record FooterContribution(Type ServiceType) : IServiceContribution;
