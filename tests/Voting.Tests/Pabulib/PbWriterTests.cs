using Municipal.Voting.Counting;
using Municipal.Voting.Pabulib;

namespace Municipal.Voting.Tests;

public sealed class PbWriterTests
{
    [Fact]
    public void Write_IsAsTheFormatWantsIt() => Assert.Equal(
        """
        META
        key;value
        description;"Playgrounds; benches"
        num_projects;3
        num_votes;4
        budget;100.5
        vote_type;approval
        currency;KRW
        PROJECTS
        project_id;cost;votes;name;beneficiaries
        10;50;2;Trees;seniors
        2025/ORL/0006;60;2;Benches "by the river";children,seniors
        9;999999999;1;withdrawn;
        VOTES
        voter_id;vote;age;sex
        1;2025/ORL/0006,10;40-59;F
        2;10,2025/ORL/0006;33;M
        3;;;
        4;9;70;none

        """, PbWriter.Write(Pb.Read()));

    [Fact]
    public void Write_Points_StandByTheirSize() => Assert.Contains("\n1;b,c,a;3,2.5,1\n", PbWriter.Write(PbReader.Read(
        "META\nkey;value\nbudget;1\nvote_type;cumulative\nPROJECTS\nproject_id;cost\na;1\nb;1\nc;1\nVOTES\nvoter_id;vote;points\n1;a,b,c;1,3,2.5\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("one\r\ntwo", "one  two")]
    [InlineData("one\u2028two\u0085three", "one two three")]
    [InlineData("\"quoted\" from the start", "\"\"\"quoted\"\" from the start\"")]
    [InlineData("a \"quoted\"; part", "\"a \"\"quoted\"\"; part\"")]
    public void Write_Names_StayOnOneLineAndAreReadBack(string name, string written)
    {
        var file = Pb.Read();
        file = file with { Projects = [file.Projects[0] with { Others = [name, ""] }, .. file.Projects[1..]] };
        var text = PbWriter.Write(file);
        Assert.Contains($"2025/ORL/0006;60;2;{written};", text, StringComparison.Ordinal);
        Assert.Equal(text, PbWriter.Write(PbReader.Read(text)));
    }

    [Fact]
    public void Write_ThenRead_CountsTheSame()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (form, type) = (seed % 3) switch { 0 => (BallotForm.Approval, "approval"), 1 => (BallotForm.Points, "scoring"), _ => (BallotForm.Ranking, "ordinal") };
            var election = new RandomElection(seed, form);
            var before = election.Under(Rules.Add1(completion: Completion.Add1Utilitarian));
            var ballots = election.Ballots.SelectMany(b => Enumerable.Repeat(b.Choices, b.Copies)).Select((choices, i) => new PbBallot($"{i + 1}", [.. choices.Select(c => new Choice(before.Paper.PlaceOf(c.Id), c.Points))], []));
            var file = new PbFile
            {
                Meta = [new("budget", ""), new("vote_type", "")], Budget = election.Budget, BallotType = PbBallotTypes.Words[type], Paper = before.Paper,
                Projects = [.. election.Projects.Select(p => new PbProject(p, []))], ProjectColumns = [], Ballots = [.. ballots], BallotColumns = [],
            };
            var again = PbReader.Read(PbWriter.Write(file));
            var after = new CountInput(before.Rule, before.Ties, again.Budget, again.Paper, [again.Everybody()]);
            Assert.Equal(CanonicalInput.Text(before), CanonicalInput.Text(after));
            Assert.Equal(Count.Of(before).Funded, Count.Of(after).Funded);
        }
    }

    public static TheoryData<string> Files => ReferenceTests.Files;

    [Theory, MemberData(nameof(Files))]
    public void Write_RealElection_ReadsBackTheSame(string file)
    {
        Assert.SkipUnless(Collection.IsThere, "The Pabulib files are not beside the repository (../shared/data/pabulib).");
        var read = PbReader.Read(File.ReadAllText(Path.Combine(Collection.Folder, file)));
        var written = PbWriter.Write(read);
        var again = PbReader.Read(written);
        Assert.Equal(Question.Hash(read), Question.Hash(again));
        Assert.Equal(read.Meta, again.Meta);
        Assert.Equal(read.BallotColumns, again.BallotColumns);
        Assert.Equal(written, PbWriter.Write(again));
        Assert.DoesNotContain("\n\n", written, StringComparison.Ordinal);
    }
}
