namespace Municipal.Proposals;

/// <summary>A word of a proposal's title or place.</summary>
/// <param name="Written">As its author wrote it, without its particle.</param>
/// <param name="Meaning">What stands for all words of the same meaning: 의자 → 벤치; a place's full name: 다솜초 → 다솜초등학교.</param>
/// <param name="Kind">What it says about the wish.</param>
internal readonly record struct Word(string Written, string Meaning, WordKind Kind);

/// <summary>What a word says about the wish; how much it weighs follows from it.</summary>
internal enum WordKind
{
    /// <summary>What is wished for: 벤치.</summary>
    Thing,

    /// <summary>What kind of place or occasion: 산책로.</summary>
    Setting,

    /// <summary>For whom: 어르신.</summary>
    Who,

    /// <summary>What is to be done: 설치.</summary>
    Act,

    /// <summary>How many: 30면.</summary>
    Quantity,

    /// <summary>The name of a place: 홍제천.</summary>
    Place,
}
