namespace Municipal.Proposals;

/// <summary>What the support button needs.</summary>
/// <param name="Number">The proposal's.</param>
/// <param name="HasSupported">Whether the person supports it.</param>
/// <param name="Refusal">Why the person may not.</param>
/// <param name="Quota">How far the person has come with what one may support; null where there is no limit or nobody is signed in.</param>
internal sealed record SupportView(string Number, bool HasSupported, SupportRefusal? Refusal, SupportQuota? Quota);

/// <summary>How many proposals of a track a person supports, and how many it may be.</summary>
internal sealed record SupportQuota(int Used, int Most)
{
    public int Left => Math.Max(0, Most - Used);
}
