namespace Municipal.Residents;

/// <summary>The notices that consents refer to. A change of their sentences in the resources needs a new version here.</summary>
internal static class ConsentNotice
{
    public const string Version = "2026-11";

    /// <summary>What 개인정보 보호법 §15(2) demands of a notice, in its order; keys of the texts below <c>Consent.{kind}</c>.</summary>
    public static IReadOnlyList<string> Items { get; } = ["Purpose", "Data", "Retention", "Refusal"];
}
