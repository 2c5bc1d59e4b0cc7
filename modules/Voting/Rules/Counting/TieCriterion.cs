namespace Municipal.Voting.Counting;

/// <summary>What decides between equals.</summary>
internal enum TieCriterion
{
    /// <summary>The lower cost.</summary>
    Cost,

    /// <summary>The larger tally at the start of the count.</summary>
    Support,

    /// <summary>A lot drawn from a public seed.</summary>
    Lot,

    /// <summary>The id that comes first, compared ordinally.</summary>
    Id,
}
