using Municipal.Kernel;

namespace Municipal.Residents.Contracts;

/// <summary>What a feature keeps about a person, for the copy of their data that they may ask for (개인정보 보호법 §35).</summary>
public interface IPersonalRecords
{
    /// <summary>The name of this part in the copy, such as <c>proposals</c>.</summary>
    string Part { get; }

    /// <summary>Everything kept about one account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A value that JSON can carry; null where there is nothing.</returns>
    Task<object?> OfAsync(Guid account, CancellationToken cancellation);
}

/// <summary>Personal records as contributed by a feature: <c>.Add(PersonalRecords.From&lt;MyRecords&gt;())</c>.</summary>
/// <param name="ServiceType">Who gives them.</param>
public sealed record PersonalRecords(Type ServiceType) : IServiceContribution
{
    /// <summary>Describes a giver.</summary>
    /// <typeparam name="TRecords">The giver; created by the container.</typeparam>
    /// <returns>The contribution.</returns>
    public static PersonalRecords From<TRecords>() where TRecords : class, IPersonalRecords => new(typeof(TRecords));
}
