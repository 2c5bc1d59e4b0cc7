using Municipal.Voting.Counting;

namespace Municipal.Voting.Pabulib;

/// <summary>What a file's <c>vote_type</c> can be. A knapsack ballot is an approval with <c>max_sum_cost</c>.</summary>
internal enum PbBallotType
{
    Approval,
    ChooseOne,
    Ordinal,
    Cumulative,
    Scoring,
}

/// <summary>What follows from it.</summary>
internal static class PbBallotTypes
{
    public static readonly IReadOnlyDictionary<string, PbBallotType> Words = new Dictionary<string, PbBallotType>(StringComparer.OrdinalIgnoreCase)
    {
        ["approval"] = PbBallotType.Approval, ["choose-1"] = PbBallotType.ChooseOne, ["ordinal"] = PbBallotType.Ordinal,
        ["cumulative"] = PbBallotType.Cumulative, ["scoring"] = PbBallotType.Scoring,
    };

    public static string Word(this PbBallotType type) => Words.First(w => w.Value == type).Key;

    public static BallotForm Form(this PbBallotType type) => type switch
    {
        PbBallotType.Approval or PbBallotType.ChooseOne => BallotForm.Approval,
        PbBallotType.Ordinal => BallotForm.Ranking,
        _ => BallotForm.Points,
    };
}
