namespace Municipal.Kernel;

/// <summary>Work that a feature does by itself for each tenant, in one transaction. Written so that running it twice does no harm.</summary>
public interface IJob
{
    /// <summary>Runs for the scope's tenant.</summary>
    /// <param name="cancellation">Ends the work; it is then rolled back and done at the next run.</param>
    /// <returns>A task.</returns>
    Task RunAsync(CancellationToken cancellation);
}

/// <summary>A job as contributed by a feature.</summary>
/// <param name="ServiceType">The job.</param>
/// <param name="Every">The shortest time between two runs for one tenant.</param>
public sealed record JobContribution(Type ServiceType, TimeSpan Every) : IServiceContribution;

/// <summary>When a job last ran at this tenant; committed together with the job's own work.</summary>
public sealed class JobRun
{
    /// <summary>The job's type name.</summary>
    public required string Job { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime LastRunAt { get; set; }
}
