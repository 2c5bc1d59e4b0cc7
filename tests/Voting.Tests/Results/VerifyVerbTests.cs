using System.Collections.Immutable;
using System.Security.Cryptography;
using Municipal.Voting.Box;
using Municipal.Voting.Commands;
using Municipal.Voting.Counting;
using Municipal.Voting.Elections;
using Municipal.Voting.Pabulib;
using Municipal.Voting.Results;
using Municipal.Voting.Tests.Box;

namespace Municipal.Voting.Tests.Results;

/// <summary><c>verify</c>: agrees with what was published, and finds whatever was changed.</summary>
public sealed class VerifyVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("municipal-verify-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> EveryTerms => [.. Terms.Keys];

    private static Dictionary<string, ElectionTerms> Terms { get; } = new()
    {
        ["greedy"] = Booth.Terms,
        ["stop with a minimum"] = Booth.Terms with { Count = new CountTerms { Rule = "greedy-stop", MinSupport = "12%", Incompatible = [["2028-0001", "2028-0002"]] } },
        ["equal shares"] = Booth.Terms with { Count = new CountTerms { Rule = "equal-shares", Completion = "add1u" } },
        ["phragmen"] = Booth.Terms with { Count = new CountTerms { Rule = "phragmen", Ties = "lot" } },
        ["points"] = Booth.Terms with { Form = BallotKind.Points, Points = 10, Count = new CountTerms { Satisfaction = "points-cost" } },
        ["ranking"] = Booth.Terms with { Form = BallotKind.Ranking, Count = new CountTerms { Satisfaction = "borda-cost", Ties = "cost,support,id" } },
        ["composite"] = Booth.Terms with
        {
            Electorate = new ElectorateTerms { Groups = [new(VoterGroup.Residents, 50), new("committee", 40), new("school", 10)] }, Count = new CountTerms { Rule = "composite", MinSupport = "12%" },
        },
    };

    [Theory, MemberData(nameof(EveryTerms))]
    public async Task Verify_PublishedFiles_Agrees(string name)
    {
        Assert.Empty(ElectionRules.Faults(Terms[name]));
        var (closing, ballots, receipts) = Files(Terms[name]);

        var (exit, output, error) = await VerifyAsync(closing.Text(), ballots, receipts);

        Assert.True(exit == Exit.Done, output + error);
        Assert.Equal(Exit.Done, (await VerifyAsync(closing.Text(), ballots, receipts, key: closing.PublicKey)).Exit);
    }

    public static TheoryData<string, string> Tampered => new()
    {
        { "a ballot changed", "ballots file" },
        { "a ballot added", "number of ballots" },
        { "a receipt taken away", "number of receipts" },
        { "receipts out of order", "different receipts in order" },
        { "a cost changed", "projects and costs" },
        { "another seed", "signature" },
        { "another budget", "rules" },
        { "another outcome", "funded projects" },
        { "signed by somebody else", "public key" },
    };

    [Theory, MemberData(nameof(Tampered))]
    public async Task Verify_Tampered_SaysWhatDiffers(string how, string what)
    {
        var (closing, ballots, receipts) = Files(Booth.Terms);
        var (record, key) = (closing.Record, closing.PublicKey);
        switch (how)
        {
            case "a ballot changed": ballots = ballots.Replace(";2028-0003\n", ";2028-0002\n", StringComparison.Ordinal); break;
            case "a ballot added": ballots = ballots.Replace("num_votes;13", "num_votes;14", StringComparison.Ordinal) + "14;2028-0001\n"; break;
            case "a receipt taken away": receipts = receipts[(receipts.IndexOf('\n', StringComparison.Ordinal) + 1)..]; break;
            case "receipts out of order": receipts = string.Concat(receipts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse().Select(r => r + "\n")); break;
            case "a cost changed": ballots = ballots.Replace("2028-0003;30000000;", "2028-0003;30000001;", StringComparison.Ordinal); break;
            case "another seed": closing = closing with { Record = record with { LotSeed = "8" } }; break;
            case "another budget": closing = closing with { Record = record with { Terms = record.Terms with { Budget = new Won(200_000_000) } } }; break;
            case "another outcome": closing = closing with { Record = record with { Funded = ["2028-0002"] } }; break;
            default:
                using (var other = ECDsa.Create(ECCurve.NamedCurves.nistP256))
                {
                    closing = ClosingFile.Sign(record, other);
                }

                break;
        }

        var (exit, output, error) = await VerifyAsync(closing.Text(), ballots, receipts, key);

        Assert.True(exit == Exit.Refused, output + error);
        Assert.Contains($"DIFFERS  {what}:", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"record\": 7 }", null, null, "closing.json:1:14:")]
    [InlineData(null, "META\nkey;value\n", null, "ballots.pb:1:1:")]
    [InlineData(null, null, "ABCD\nAB CD\n", "receipts.txt:2:3:")]
    public async Task Verify_BadFile_SaysLineAndColumn(string? closing, string? ballots, string? receipts, string where)
    {
        var files = Files(Booth.Terms);

        var (exit, _, error) = await VerifyAsync(closing ?? files.Closing.Text(), ballots ?? files.Ballots, receipts ?? files.Receipts);

        Assert.Equal(Exit.WrongInput, exit);
        Assert.Contains(where, error, StringComparison.Ordinal);
    }

    private async Task<(int Exit, string Output, string Error)> VerifyAsync(string closing, string ballots, string receipts, string? key = null)
    {
        List<(string, string)> values = [("CLOSING.json", await FileAsync("closing.json", closing)), ("--ballots", await FileAsync("ballots.pb", ballots)), ("--receipts", await FileAsync("receipts.txt", receipts))];
        if (key is not null)
        {
            values.Add(("--key", await FileAsync("key.txt", key)));
        }

        return await Verbs.RunAsync(new VerifyVerb(), json: false, [.. values]);
    }

    private async Task<string> FileAsync(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    private static (ClosingFile Closing, string Ballots, string Receipts) Files(ElectionTerms terms)
    {
        string[] groups = [.. terms.Electorate.Groups.Select(g => g.Name)];
        var isPoints = terms.Form == BallotKind.Points;
        ImmutableArray<GroupedBallot> boxed =
        [
            new(groups[0], isPoints ? "2028-0001:10" : "2028-0001", 6),
            new(groups[^1], isPoints ? "2028-0002:4,2028-0003:6" : "2028-0002,2028-0003", 4),
            new(groups[0], isPoints ? "2028-0003:10" : "2028-0003", 3),
        ];
        var box = new SealedBox(boxed, [.. Enumerable.Range(0, 13).Select(i => $"R{i:D4}")], 13);
        var opens = new DateTime(2027, 9, 1, 0, 0, 0, DateTimeKind.Utc);
        var election = new Elections.Election { Id = Guid.CreateVersion7(), Key = "2028-gu", FiscalYear = 2028 };
        election.Plan(terms, opens, opens.AddDays(10));
        election.Announce(opens);
        election.Seal(opens.AddDays(11));
        var ballots = BallotFile.Write(election, "한빛구", box);
        var input = CountWords.Input(terms, "7", PbReader.Read(ballots));
        var outcome = Count.Of(input);
        var (receipts, text) = (string.Concat(box.Receipts.Select(r => r + "\n")), ClosingCheck.OutcomeText(input, outcome));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var record = CountDesk.RecordOf(election, box, new Lot { ElectionId = election.Id, Seed = "7", DrawnAt = opens.AddDays(11) }, ballots, receipts, outcome, text);
        return (ClosingFile.Sign(record, key), ballots, receipts);
    }
}
