using Municipal.Voting.Pabulib;

namespace Municipal.Voting.Tests;

/// <summary>A small file, to be changed by tests.</summary>
internal static class Pb
{
    public const string Small = """"
        META
        key;value
        description;"Playgrounds; benches"
        num_projects;3
        num_votes;4
        budget;100.5
        vote_type;approval
        currency;KRW
        PROJECTS
        project_id;cost;votes;name;target
        2025/ORL/0006;60;2;"Benches ""by the river""";children,seniors
        10;50;2;Trees; seniors
        9;999999999;1;withdrawn;
        VOTES
        voter_id;age;vote;sex
        1;40-59;2025/ORL/0006,10;F
        2;33;10 , 2025/ORL/0006, 10;M
        3;;;
        4;70;9;none

        """";

    public static PbFile Read() => PbReader.Read(Small);

    /// <summary>What is wrong with the small file after a change, as the operator would see it.</summary>
    public static string ProblemsWith(string old, string @new)
    {
        Assert.Contains(old, Small, StringComparison.Ordinal);
        var wrong = Assert.Throws<PbException>(() => PbReader.Read(Small.Replace(old, @new, StringComparison.Ordinal)));
        return string.Join('\n', wrong.Problems);
    }
}
