using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Municipal.Testing;

/// <summary>
/// <c>[Theory, OnEachDatabase]</c>: runs the test once per database, given as its first argument. Where no PostgreSQL server is
/// there, that row is skipped and says why. More values follow as further arguments; the attribute may stand several times.
/// </summary>
/// <param name="values">The test's other arguments.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnEachDatabaseAttribute(params object?[] values) : DataAttribute
{
    /// <summary>The test's other arguments.</summary>
    public IReadOnlyList<object?> Values { get; } = values;

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow([Database.Sqlite, .. Values]),
        new TheoryDataRow([Database.PostgreSql, .. Values]) { Skip = PostgresServer.Missing },
    ]);

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}
