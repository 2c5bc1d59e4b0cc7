namespace Municipal.Voting.Counting;

/// <summary>What a mark on a ballot gives its project.</summary>
internal enum Measure
{
    /// <summary>One for every project on the ballot.</summary>
    Support,

    /// <summary>The points written beside it.</summary>
    Points,

    /// <summary>On a ranking of m projects m−1 for the first, down to 0 for the last.</summary>
    Borda,

    /// <summary>On a ranking what the published table says for the place, and 0 below its end.</summary>
    Table,
}
