namespace Municipal.Voting.Counting;

/// <summary>How a ballot is marked, as far as counting cares: a knapsack ballot counts like any other approval.</summary>
internal enum BallotForm
{
    /// <summary>A set of projects.</summary>
    Approval,

    /// <summary>A set of projects with points for each.</summary>
    Points,

    /// <summary>Projects from best to worst.</summary>
    Ranking,
}
