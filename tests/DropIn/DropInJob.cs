namespace Municipal.DropIn;

internal sealed class DropInJob(AuditTrail audit) : IJob
{
    public const string Action = "drop-in.job-ran";

    public Task RunAsync(CancellationToken cancellation)
    {
        audit.Record(Action, "job", "job");
        return Task.CompletedTask;
    }
}
