using Municipal.Voting.Pabulib;

namespace Municipal.Voting.Tests;

public sealed class PbReaderTests
{
    [Fact]
    public void Read_KeepsWhatTheFileSays()
    {
        var file = Pb.Read();
        Assert.Equal(100.5m, file.Budget);
        Assert.Equal("Playgrounds; benches", file.MetaValue("description"));
        Assert.Equal(["2025/ORL/0006", "10", "9"], file.Projects.Select(p => p.Project.Id));
        Assert.Equal(["10", "2025/ORL/0006", "9"], file.Paper.Projects.Select(p => p.Id));
        Assert.Equal(["name", "beneficiaries"], file.ProjectColumns);
        Assert.Equal(["Benches \"by the river\"", "children,seniors"], file.Projects[0].Others);
        Assert.Equal(["age", "sex"], file.BallotColumns);
        Assert.Equal(["1", "2", "3", "4"], file.Ballots.Select(b => b.VoterId));
    }

    [Fact]
    public void Read_ProjectMarkedTwice_CountsOnce()
    {
        var file = Pb.Read();
        Assert.Equal(2, file.Ballots[1].Choices.Length);
        Assert.Equal(3, file.Everybody().Ballots.Distinct);
        Assert.Equal(4, file.Everybody().Ballots.Count);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n\n")]
    [InlineData(" \n")]
    public void Read_OtherLineEnds_ReadsTheSame(string end) => Assert.Equal(Hash(Pb.Small), Hash(Pb.Small.Replace("\n", end, StringComparison.Ordinal)));

    [Fact]
    public void Read_ByteOrderMark_IsPassedOver() => Assert.Equal(Hash(Pb.Small), Hash("\uFEFF" + Pb.Small));

    [Fact]
    public void Read_TitlesInLowerCaseAndAnotherIdHeader_ReadsTheSame() => Assert.Equal(Hash(Pb.Small), Hash(
        Pb.Small.Replace("META", "meta", StringComparison.Ordinal).Replace("VOTES", "Votes", StringComparison.Ordinal).Replace("voter_id", "nr", StringComparison.Ordinal)));

    [Fact]
    public void Read_DecimalComma_IsADecimal() => Assert.Equal(100.5m, PbReader.Read(Pb.Small.Replace("100.5", "100,5", StringComparison.Ordinal)).Budget);

    [Theory]
    [InlineData("budget;100.5", "budget;100,500", "6:8: '100,500' can be read in two ways. Write thousands without a comma, and decimals with a point.")]
    [InlineData("budget;100.5", "budget;1e6", "6:8: '1e6' is not a number.")]
    [InlineData("budget;100.5", "budget;-5", "6:8: An amount cannot be below zero.")]
    [InlineData("budget;100.5", "budget;", "6:8: A number is missing.")]
    [InlineData("budget;100.5", "budget;1000000000000000", "6:8: An amount is below 1000000000000000 and has at most 12 decimals.")]
    [InlineData("budget;100.5\n", "", "1:1: META does not say budget.")]
    [InlineData("vote_type;approval", "vote_type;knapsack", "7:11: vote_type is 'knapsack'. It can be approval, choose-1, ordinal, cumulative, scoring.")]
    [InlineData("currency;KRW", "budget;5", "8:1: 'budget' stands here twice.")]
    [InlineData("\"Playgrounds; benches\"", "Playgrounds; benches", "3:26: A line of META has two fields, this one has 3. A value with ';' in it stands in quotation marks.")]
    [InlineData("\"Playgrounds; benches\"", "\"Playgrounds; benches", "11:21: After a closing quotation mark comes ';' or the end of the line. A quotation mark inside a quoted field is written twice.")]
    [InlineData("Trees;", "\"Trees;", "12:9: This quotation mark is never closed.")]
    [InlineData("num_projects;3", "num_projects;4", "4:14: num_projects says 4, and the file has 3 projects. Is it whole?")]
    [InlineData("num_votes;4", "num_votes;3", "5:11: num_votes says 3, and the file has 4 ballots. Is it whole?")]
    [InlineData("META\n", "", "1:1: A .pb file begins with the line META.")]
    [InlineData("key;value\n", "", "2:1: After META comes the line key;value.")]
    [InlineData("cost;votes", "price;votes", "9:1: PROJECTS has no column cost.")]
    [InlineData("10;50;2", "9;50;2", "13:1: There is a project '9' already.")]
    [InlineData("10;50;2", "1,0;50;2", "12:1: A project's id has no comma and no control character: ballots list ids parted by commas.")]
    [InlineData("10;50;2", ";50;2", "12:1: The project has no id.")]
    [InlineData("10;50;2", "10;fifty;2", "12:4: 'fifty' is not a number.")]
    [InlineData("; seniors", "; seniors;x", "12:24: There are 5 columns, and this is field 6. A field with ';' in it stands in quotation marks.")]
    [InlineData("age;vote;sex", "age;choice;sex", "14:1: VOTES has no column vote.")]
    [InlineData("age;vote;sex", "vote;vote;sex", "15:15: The column 'vote' stands here twice.")]
    [InlineData("4;70;9;none", "4;70;8;none", "19:6: There is no project '8'.")]
    [InlineData("10 , 2025/ORL/0006, 10", "10 ,  7, 10", "17:12: There is no project '7'.")]
    [InlineData("10 , 2025/ORL/0006, 10", "10,,9", "17:9: There is a comma too many.")]
    [InlineData("10 , 2025/ORL/0006, 10", "10,", "17:9: There is a comma too many.")]
    [InlineData("vote_type;approval", "vote_type;choose-1", "16:9: This is a choose-1 election, and the ballot names 2 projects.\n17:6: This is a choose-1 election, and the ballot names 2 projects.")]
    [InlineData("vote_type;approval", "vote_type;cumulative", "14:1: VOTES has no column points.")]
    public void Read_Wrong_SaysWhereAndWhat(string old, string @new, string problems) => Assert.Equal(problems, Pb.ProblemsWith(old, @new));

    [Theory]
    [InlineData("3,2", null)]
    [InlineData("3", "11:8: There are no points for project 'b'.")]
    [InlineData("3,2,1", "11:11: There are more points than projects.")]
    [InlineData("3,x", "11:9: 'x' is not a number.")]
    [InlineData("3,0.0001", "11:9: Points are at most 1000000 and have at most three decimals.")]
    public void Read_Points_AreOnePerProject(string points, string? problem)
    {
        var text = $"META\nkey;value\nbudget;1\nvote_type;cumulative\nPROJECTS\nproject_id;cost\na;1\nb;1\nVOTES\nvoter_id;vote;points\n1;a,b;{points}\n";
        if (problem is null)
        {
            Assert.Equal([3m, 2m], PbReader.Read(text).Ballots[0].Choices.Select(c => c.Points));
        }
        else
        {
            Assert.Equal(problem, Assert.Throws<PbException>(() => PbReader.Read(text)).Message);
        }
    }

    [Fact]
    public void Read_SectionMissing_SaysWhereItWasMissed()
    {
        Assert.StartsWith("9:17: A line of META has two fields, this one has 5.", Pb.ProblemsWith("PROJECTS\n", ""), StringComparison.Ordinal);
        Assert.EndsWith("The section PROJECTS is missing.", Pb.ProblemsWith(Pb.Small[Pb.Small.IndexOf("PROJECTS", StringComparison.Ordinal)..], ""), StringComparison.Ordinal);
        Assert.EndsWith("The section VOTES is missing.", Pb.ProblemsWith(Pb.Small[Pb.Small.IndexOf("VOTES", StringComparison.Ordinal)..], ""), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ManyProblems_AreSaidAtOnce() =>
        Assert.Equal(3, Pb.ProblemsWith("budget;100.5\nvote_type;approval", "budget;a\nvote_type;b\nbudget;1").Split('\n').Length);

    private static string Hash(string text) => Question.Hash(PbReader.Read(text));
}
