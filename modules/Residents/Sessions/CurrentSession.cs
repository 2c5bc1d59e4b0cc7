namespace Municipal.Residents;

/// <summary>The session of this request, also while it waits for its second factor and signs nobody in yet.</summary>
internal sealed class CurrentSession
{
    public KnownSession? Known { get; private set; }

    /// <summary>Password given, second factor missing.</summary>
    public bool WaitsForSecondFactor { get; private set; }

    /// <summary>Let in without a second factor, because the tenant is a demonstration.</summary>
    public bool SkippedSecondFactor { get; private set; }

    public void Set(KnownSession known, bool skips)
    {
        Known = known;
        SkippedSecondFactor = known.IsStaff && !known.HasSecondFactor && skips;
        WaitsForSecondFactor = known.IsStaff && !known.HasSecondFactor && !skips;
    }
}
