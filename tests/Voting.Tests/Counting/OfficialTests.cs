using Municipal.Voting.Counting;
using Municipal.Voting.Pabulib;

namespace Municipal.Voting.Tests;

/// <summary>The count comes to what the city itself announced.</summary>
public sealed class OfficialTests
{
    public static TheoryData<string> Files => [.. Collection.All.Where(e => e.Official is not null).Select(e => e.File).DefaultIfEmpty("")];

    [Theory, MemberData(nameof(Files))]
    public void Count_AsTheCityDid_FundsWhatTheCityFunded(string file)
    {
        Assert.SkipUnless(Collection.IsThere, "The Pabulib files are not beside the repository (../shared/data/pabulib).");
        var election = Collection.All.Single(e => e.File == file);
        var pb = PbReader.Read(File.ReadAllText(election.Path));
        var by = pb.BallotType.Form() switch { BallotForm.Points => "points-cost", BallotForm.Ranking => "table-cost:3,2,1", _ => "cost" };
        string[] settings = election.Official!.Value.Rule switch
        {
            "equalshares/add1" => ["equal-shares", by, "cost,support,id", "--completion", "add1", "--start", "floor", "--exhaustive-stop", "false"],
            "equalshares/add1-comparison" => ["equal-shares", by, "cost,support,id", "--completion", "comparison", "--start", "floor", "--exhaustive-stop", "false"],
            "greedy-no-skip" => ["greedy-stop", by, "id"],
            var rule => [rule == "greedy-threshold" ? rule : "greedy", by, "id"],
        };
        Assert.Equal(election.Official.Value.Funded, Count.Of(Question.Of(pb, settings)).Funded.Order(StringComparer.Ordinal));
    }
}
