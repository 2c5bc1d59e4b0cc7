namespace Municipal.Kernel;

/// <summary>What whoever starts a demonstration should read on the console, such as the accounts to try it with.</summary>
public interface IDemoNote
{
    /// <summary>Reads it in the demonstration's own scope.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Lines for people; none where there is nothing to say.</returns>
    Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellation);
}

/// <summary>A note as contributed by a feature.</summary>
/// <param name="ServiceType">The reader.</param>
public sealed record DemoNoteContribution(Type ServiceType) : IServiceContribution;
