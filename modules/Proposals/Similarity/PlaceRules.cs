namespace Municipal.Proposals;

/// <summary>What the place does to likeness: benches at another stream are another project.</summary>
internal static class PlaceRules
{
    private const double Same = 1.2;
    private const double SameArea = 1.1;
    private const double OnlyOneNamesIt = 0.9;
    private const double OtherArea = 0.55;
    private const double Other = 0.45;

    /// <summary>A named place tells more than the dong: a stream runs through several.</summary>
    /// <param name="question">The proposal being written.</param>
    /// <param name="item">The one compared with.</param>
    /// <param name="other">Its words.</param>
    /// <param name="shared">The place that both name.</param>
    /// <returns>More than 1 for the same place, less for another.</returns>
    public static double Factor(SimilarityQuestion question, ComparedItem item, Wording other, string? shared)
    {
        bool? isSameArea = question.AreaId is { } own && item.AreaId is { } area ? own == area : null;
        return (question.Wording.Places.Count > 0, other.Places.Count > 0) switch
        {
            (true, true) when shared is not null => Same,
            (true, true) => isSameArea == false ? Other * OtherArea : Other,
            _ when isSameArea is { } same => same ? SameArea : OtherArea,
            (false, false) => 1,
            _ => OnlyOneNamesIt,
        };
    }
}
