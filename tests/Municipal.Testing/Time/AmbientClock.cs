namespace Municipal.Testing;

/// <summary>
/// The Host's clock in tests. Tests share a Host and run at once, each at its own time: whoever calls into the Host enters the
/// clock of its tenant, and everything that the call causes sees that time.
/// </summary>
internal sealed class AmbientClock : TimeProvider
{
    private static readonly TestClock Standing = new();
    private static readonly AsyncLocal<TestClock?> Entered = new();

    public override DateTimeOffset GetUtcNow() => (Entered.Value ?? Standing).GetUtcNow();

    /// <summary>Call at the beginning of an async method: it ends by itself with that method.</summary>
    public static void Enter(TestClock clock) => Entered.Value = clock;
}
