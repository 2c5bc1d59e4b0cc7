namespace Municipal.Laboratory;

/// <summary>Leaves a row per run, and stays at it long enough for another node to come to the same idea.</summary>
internal sealed class LaboratoryJob(LaboratoryDb db, TimeProvider clock) : IJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        db.Runs.Add(new Run { Id = Guid.CreateVersion7(now), At = now.UtcDateTime });
        await db.SaveChangesAsync(cancellation);
        await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
    }
}
