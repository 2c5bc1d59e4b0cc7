namespace Municipal.Proposals;

/// <summary>What the support button needs.</summary>
internal sealed record SupportView(string Number, bool HasSupported, SupportRefusal? Refusal);
