using Municipal.Kernel;

namespace Municipal.Voting.Contracts;

/// <summary>Which groups of voters a feature knows people of, such as <c>school</c> or <c>committee</c>. An election may give a group a say of its own.</summary>
public interface IVoterGroups
{
    /// <summary>The groups that an account belongs to now.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Names: a–z and hyphens; empty for none.</returns>
    Task<IReadOnlyCollection<string>> OfAsync(Guid account, CancellationToken cancellation);
}

/// <summary>Groups as contributed by a feature: <c>.Add(VoterGroups.From&lt;MyGroups&gt;("school"))</c>.</summary>
/// <param name="ServiceType">Who knows them.</param>
/// <param name="Names">The groups it may name.</param>
public sealed record VoterGroups(Type ServiceType, IReadOnlyList<string> Names) : IServiceContribution
{
    /// <summary>Describes who knows.</summary>
    /// <typeparam name="TGroups">The reader; created by the container.</typeparam>
    /// <param name="names">The groups it may name.</param>
    /// <returns>The contribution.</returns>
    public static VoterGroups From<TGroups>(params string[] names) where TGroups : class, IVoterGroups => new(typeof(TGroups), names);
}
