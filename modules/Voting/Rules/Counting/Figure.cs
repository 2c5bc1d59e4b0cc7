namespace Municipal.Voting.Counting;

/// <summary>A number that belongs to a step of the count.</summary>
internal enum Figure
{
    /// <summary>What the project got, in ballots or points.</summary>
    Tally,

    /// <summary>Its cost.</summary>
    Cost,

    /// <summary>What was left before this step.</summary>
    Left,

    /// <summary>What was lacking: ballots or points for the minimum, money for the cost.</summary>
    Lacking,

    /// <summary>Its weighted sum of shares, in per cent, rounded to six places.</summary>
    Share,

    /// <summary>The most that a supporter pays, per point where there are points; rounded to six places.</summary>
    Price,

    /// <summary>Supporters who pay that price in full.</summary>
    PaidInFull,

    /// <summary>Supporters who pay the last of their money.</summary>
    PaidTheirLast,

    /// <summary>What its supporters have left together, rounded to six places.</summary>
    SupportersMoney,

    /// <summary>The largest load of a voter after the purchase, rounded to six places.</summary>
    Load,

    /// <summary>Money each voter was given, rounded to six places.</summary>
    PerVoter,

    /// <summary>How often that money was raised by a step.</summary>
    Increments,

    /// <summary>Voters who get more from the outcome of the rule itself.</summary>
    PreferRule,

    /// <summary>Voters who get more from the greedy outcome.</summary>
    PreferGreedy,
}
