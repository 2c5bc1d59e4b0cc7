namespace Municipal.Proposals;

/// <summary>A proposal like the one being written, and why.</summary>
/// <param name="Item">The proposal.</param>
/// <param name="Score">How like; 0 is not at all.</param>
/// <param name="Reasons">What made it so, the plainest first.</param>
internal sealed record SimilarItem(ComparedItem Item, double Score, IReadOnlyList<SimilarityReason> Reasons);

/// <summary>One reason; its sentence is <c>Similar.Because.{Code}</c>.</summary>
/// <param name="Code">Which.</param>
/// <param name="Values">Values for the sentence's places.</param>
internal sealed record SimilarityReason(ReasonCode Code, params object[] Values);

internal enum ReasonCode
{
    /// <summary>Words that both have.</summary>
    SharedWords,

    /// <summary>Words that mean the same, own and other: 의자·벤치.</summary>
    SameMeaning,

    /// <summary>A place that both name.</summary>
    SamePlace,

    /// <summary>The same dong.</summary>
    SameArea,

    /// <summary>Amounts within 30 %; the other's.</summary>
    NearAmount,

    /// <summary>The title has the initial consonants that were typed.</summary>
    SameInitials,
}
