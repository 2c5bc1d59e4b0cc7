using Municipal.Kernel;

namespace Municipal.Proposals.Contracts;

/// <summary>Whether anything of another feature hangs on proposals: while nothing does, an import of them can be undone.</summary>
public interface IProposalTies
{
    /// <summary>Finds those on which something hangs, seen or not.</summary>
    /// <param name="proposals">Ids.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>How many of them.</returns>
    Task<int> CountAsync(IReadOnlyCollection<Guid> proposals, CancellationToken cancellation);
}

/// <summary>Ties as contributed by a feature: <c>.Add(ProposalTies.From&lt;MyTies&gt;())</c>. Asked also where the feature is off, for its data stays.</summary>
/// <param name="ServiceType">Who knows them.</param>
public sealed record ProposalTies(Type ServiceType) : IServiceContribution
{
    /// <summary>Describes who knows.</summary>
    /// <typeparam name="TTies">The reader; created by the container.</typeparam>
    /// <returns>The contribution.</returns>
    public static ProposalTies From<TTies>() where TTies : class, IProposalTies => new(typeof(TTies));
}
