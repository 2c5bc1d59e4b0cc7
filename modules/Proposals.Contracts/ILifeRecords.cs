using Municipal.Kernel;

namespace Municipal.Proposals.Contracts;

/// <summary>What a feature adds to the public record of a proposal's life, for machines to read.</summary>
public interface ILifeRecords
{
    /// <summary>The name of this part, such as <c>comments</c>.</summary>
    string Part { get; }

    /// <summary>What the public may know about one proposal; never anything private.</summary>
    /// <param name="proposalId">The proposal.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A value that JSON can carry; null where there is nothing.</returns>
    Task<object?> OfAsync(Guid proposalId, CancellationToken cancellation);
}

/// <summary>Records of a proposal's life as contributed by a feature: <c>.Add(LifeRecords.From&lt;MyRecords&gt;())</c>.</summary>
/// <param name="ServiceType">Who gives them.</param>
public sealed record LifeRecords(Type ServiceType) : IServiceContribution
{
    /// <summary>Describes a giver.</summary>
    /// <typeparam name="TRecords">The giver; created by the container.</typeparam>
    /// <returns>The contribution.</returns>
    public static LifeRecords From<TRecords>() where TRecords : class, ILifeRecords => new(typeof(TRecords));
}
