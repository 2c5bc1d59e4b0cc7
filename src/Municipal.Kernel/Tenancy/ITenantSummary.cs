namespace Municipal.Kernel;

/// <summary>One line about a portal for those who look at many of them: its stage, how many proposals it has.</summary>
public interface ITenantSummary
{
    /// <summary>Reads the line in the tenant's own scope; keep it to one cheap query, because the city reads every tenant's.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The line, or null where there is nothing to say.</returns>
    Task<SummaryLine?> ReadAsync(CancellationToken cancellation);
}

/// <summary>A line of a summary. It is kept for readers of both languages, so it is a phrase with its values, not yet a sentence.</summary>
/// <param name="Sentence">The sentence, short enough for a tile.</param>
/// <param name="Arguments">Immutable values for its places; a <see cref="LocalizedText"/> shows in the reader's language.</param>
public sealed record SummaryLine(Phrase Sentence, params IReadOnlyList<object> Arguments)
{
    /// <summary>A number by which the city's map may shade the tile; null where the line is no measure.</summary>
    public long? Measure { get; init; }
}

/// <summary>A line of the tenant's summary as contributed by a feature.</summary>
/// <param name="ServiceType">The reader.</param>
/// <param name="Order">Its place.</param>
public sealed record SummaryContribution(Type ServiceType, int Order) : IServiceContribution;
