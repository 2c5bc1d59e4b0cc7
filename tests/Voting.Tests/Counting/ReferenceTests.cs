using Municipal.Voting.Counting;
using Municipal.Voting.Pabulib;

namespace Municipal.Voting.Tests;

/// <summary>The count comes to what others came to, on every real election that has a reference.</summary>
public sealed class ReferenceTests
{
    private const string Absent = "The Pabulib files are not beside the repository (../shared/data/pabulib).";

    private static readonly Dictionary<string, string[]> Settings = new(StringComparer.Ordinal)
    {
        ["greedy_cost"] = ["greedy", "cost", "id"],
        ["greedy_card"] = ["greedy", "cardinality", "id"],
        ["greedy_points"] = ["greedy", "points", "id"],
        ["greedy_borda"] = ["greedy", "borda", "id"],
        ["greedy_total_points"] = ["greedy", "points-cost", "id"],
        ["greedy_total_borda"] = ["greedy", "borda-cost", "id"],
        ["mes_cost"] = ["equal-shares", "cost", "id"],
        ["mes_card"] = ["equal-shares", "cardinality", "id"],
        ["mes_points"] = ["equal-shares", "points", "id"],
        ["mes_borda"] = ["equal-shares", "borda", "id"],
        ["mes_cost_eqs"] = ["equal-shares", "cost", "cost,support,id"],
        ["mes_points_x_cost_eqs"] = ["equal-shares", "points-cost", "cost,support,id"],
        ["mes_borda_x_cost_eqs"] = ["equal-shares", "borda-cost", "cost,support,id"],
        ["mes_cost_add1"] = ["equal-shares", "cost", "id", "--completion", "add1"],
        ["mes_cost_add1u"] = ["equal-shares", "cost", "id", "--completion", "add1u"],
        ["eqs_add1"] = ["equal-shares", "cost", "cost,support,id", "--completion", "add1", "--start", "floor", "--exhaustive-over", "all"],
        ["eqs_add1u"] = ["equal-shares", "cost", "cost,support,id", "--completion", "add1u", "--start", "floor", "--exhaustive-over", "all"],
        ["phragmen"] = ["phragmen", "cost", "id"],
        ["phragmen_eqs"] = ["phragmen", "cost", "cost,support,id"],
    };

    public static TheoryData<string, string> Cases => [.. Collection.All.SelectMany(e => e.Expected.Keys.Select(key => (e.File, key))).DefaultIfEmpty(("", ""))];

    public static TheoryData<string> Files => [.. Collection.All.Select(e => e.File).DefaultIfEmpty("")];

    [Theory, MemberData(nameof(Cases))]
    public void Count_RealElection_FundsWhatTheReferenceFunds(string file, string key)
    {
        Assert.SkipUnless(Collection.IsThere, Absent);
        var election = Collection.All.Single(e => e.File == file);
        var outcome = Count.Of(Question.Of(PbReader.Read(File.ReadAllText(election.Path)), Settings[key]));
        Assert.Equal(election.Expected[key], outcome.Funded.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Files))]
    public void Read_RealElection_HasAllVotersAndGroupsThem(string file)
    {
        Assert.SkipUnless(Collection.IsThere, Absent);
        var election = Collection.All.Single(e => e.File == file);
        var ballots = PbReader.Read(File.ReadAllText(election.Path)).Everybody().Ballots;
        Assert.Equal(election.Voters, ballots.Count);
        Assert.True(ballots.Distinct <= election.DistinctBallots + 1, $"{ballots.Distinct} groups, expected {election.DistinctBallots}");
    }
}
