namespace Municipal.Kernel.Tests;

/// <summary>Two features that hear of the same event, and jobs. Each says in the audit trail what it has done.</summary>
internal sealed class BenchModule : Module<BenchModule>
{
    public const string Porter = "Bench";
    public const string Clerk = "Bench.Clerk";
    public static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public override void Describe(ModuleBuilder module)
    {
        module.Feature(Porter, FeatureCategory.Operation).Handles<BellRang, BenchPorter>().Job<BenchRounds>(Hour);
        module.Feature(Clerk, FeatureCategory.Operation).Handles<BellRang, BenchClerk>().Job<BenchBooks>(Hour);
    }
}

/// <summary>Somebody was at the door.</summary>
internal sealed record BellRang(string Who) : IEvent;

internal sealed class BenchPorter(AuditTrail audit, Bench bench) : IEventHandler<BellRang>
{
    public Task HandleAsync(BellRang happened, CancellationToken cancellation)
    {
        audit.Record("porter", "bell", happened.Who);
        return bench.PassAsync($"porter {happened.Who}");
    }
}

internal sealed class BenchClerk(AuditTrail audit, Bench bench) : IEventHandler<BellRang>
{
    public Task HandleAsync(BellRang happened, CancellationToken cancellation)
    {
        audit.Record("clerk", "bell", happened.Who);
        return bench.PassAsync($"clerk {happened.Who}");
    }
}

internal sealed class BenchRounds(AuditTrail audit, Bench bench) : IJob
{
    public Task RunAsync(CancellationToken cancellation)
    {
        audit.Record("rounds", "job", "job");
        return bench.PassAsync("rounds");
    }
}

internal sealed class BenchBooks(AuditTrail audit, Bench bench) : IJob
{
    public Task RunAsync(CancellationToken cancellation)
    {
        audit.Record("books", "job", "job");
        return bench.PassAsync("books");
    }
}
