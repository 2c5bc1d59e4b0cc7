using System.Security.Cryptography;
using System.Text;
using Municipal.Voting.Counting;

namespace Municipal.Voting.Tests;

/// <summary>The canonical input is a text that anyone can write by hand and hash.</summary>
public sealed class CanonicalInputTests
{
    [Fact]
    public void Text_IsAsDocumented()
    {
        var input = new Election(1000.50m).Project("나", 300.0m).Project("10", 50).Project("9/a b", 0.25m)
            .Ballots(2, "9/a b", "10").Ballots(1).Ballots(1, "10", "9/a b", "10").Under(Rules.Add1(step: 1000), "cost,support,lot:7");
        const string expected = "municipal-count\t1\nrule\tequal-shares\nset\tsatisfaction\tcost\nset\tcompletion\tadd1\nset\tstart\texact\nset\tstep\t1000\n"
            + "set\texhaustiveStop\ttrue\nset\texhaustiveOver\tsupported\nties\tcost,support,lot:7\nbudget\t1000.5\n"
            + "project\t10\t50\nproject\t9/a b\t0.25\nproject\t나\t300\nelectorate\t\t1\tapproval\t4\nballot\t1\nballot\t3\t10\t9/a b\n";
        Assert.Equal(expected, CanonicalInput.Text(input));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(expected))), Count.Of(input).InputSha256);
    }

    [Fact]
    public void Text_OfPointsAndRankings_KeepsWhatCounts()
    {
        Assert.EndsWith("points\t1\nballot\t1\ta\t-1\tb\t2.5\n", CanonicalInput.Text(new Election(1).Project("a", 1).Project("b", 1).Points(1, ("b", 2.5m), ("a", -1)).Under(Rules.Greedy())), StringComparison.Ordinal);
        Assert.EndsWith("ranking\t1\nballot\t1\tb\ta\n", CanonicalInput.Text(new Election(1).Project("a", 1).Project("b", 1).Ranked(1, "b", "a").Under(Rules.Greedy())), StringComparison.Ordinal);
    }

    [Fact]
    public void Sha256_AnySettingDiffers_Differs()
    {
        var election = new Election(10).Project("a", 5).Ballots(1, "a");
        var hashes = Rules.All.Concat([Rules.Add1(stop: false), Rules.Add1(whole: true), Rules.Add1(step: 2), Rules.Greedy() with { Incompatible = new([("a", "b")]) }])
            .SelectMany(rule => ((string[])["id", "lot:1", "lot:2"]).Select(ties => CanonicalInput.Sha256(election.Under(rule, ties)))).ToList();
        Assert.Equal(hashes.Count, hashes.Distinct().Count());
    }
}
