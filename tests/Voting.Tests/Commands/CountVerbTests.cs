using System.Text;
using System.Text.Json;
using Municipal.Voting.Commands;
using Municipal.Voting.Counting;

namespace Municipal.Voting.Tests;

public sealed class CountVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("municipal-count-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Count_Json_HasThePromisedShape()
    {
        var (exit, output, _) = await RunAsync(Pb.Small, "--rule", "greedy-threshold", "--min-support", "2", "--ties", "cost,support,lot:7", "--trace", "--json");
        Assert.Equal(Exit.Done, exit);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(["rule", "budget", "spent", "funded", "ties", "inputSha256", "trace"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal("""{"name":"greedy-threshold","satisfaction":"cost","minSupport":"2","ties":"cost,support,lot:7","lot":["2025/ORL/0006","9","10"]}""", Compact(json.RootElement.GetProperty("rule")), ignoreCase: false);
        Assert.Equal("100.5", json.RootElement.GetProperty("budget").GetString());
        Assert.Equal("50", json.RootElement.GetProperty("spent").GetString());
        Assert.Equal("""["10"]""", Compact(json.RootElement.GetProperty("funded")));
        Assert.Equal("""[{"part":"greedy","projects":["10","2025/ORL/0006"],"decidedBy":"cost"}]""", Compact(json.RootElement.GetProperty("ties")));
        Assert.Equal(64, json.RootElement.GetProperty("inputSha256").GetString()!.Length);
        Assert.Equal(
            """{"part":"greedy","verdict":"doesNotFit","project":"2025/ORL/0006","tally":"2","lacking":"9.5","cost":"60","left":"50.5"}""",
            Compact(json.RootElement.GetProperty("trace").EnumerateArray().Last()));
    }

    [Fact]
    public async Task Count_WithoutTrace_LeavesItEmpty()
    {
        var (_, output, _) = await RunAsync(Pb.Small, "--rule", "greedy", "--json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal(0, json.RootElement.GetProperty("trace").GetArrayLength());
    }

    [Fact]
    public async Task Count_Lines_SayWhyAndByHowMuch()
    {
        var (exit, output, _) = await RunAsync(Pb.Small, "--rule", "equal-shares", "--completion", "add1u", "--trace");
        Assert.Equal(Exit.Done, exit);
        Assert.Contains("equal-shares satisfaction=cost completion=add1u start=exact step=1000", output, StringComparison.Ordinal);
        Assert.Contains("2025/ORL/0006 costs more than what is left (tally 2, lacking 9.5, cost 60, left 50.5)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentence_EveryVerdict_HasItsOwn() => Assert.Equal(
        Enum.GetValues<Verdict>().Length,
        Enum.GetValues<Verdict>().Select(v => CountLines.Sentence(new TraceStep(CountPart.Greedy, "a", v, "b", []))).Distinct().Count());

    [Theory]
    [InlineData("--rule greedy --satisfaction points", "--satisfaction points needs ballots with points; vote_type of this file is approval.")]
    [InlineData("--rule greedy --satisfaction borda", "--satisfaction borda needs rankings; vote_type of this file is approval.")]
    [InlineData("--rule greedy --satisfaction table:a", "--satisfaction 'table:a' is not known. See --help.")]
    [InlineData("--rule greedy --ties cost", "--ties 'cost': write id, cost,support,id or cost,support,lot:SEED. The last one decides: id or a lot.")]
    [InlineData("--rule greedy --completion u", "--completion u does not go with --rule greedy.")]
    [InlineData("--rule phragmen --completion add1", "--completion add1 does not go with --rule phragmen.")]
    [InlineData("--rule equal-shares --step 5", "--step needs --completion add1, add1u or comparison.")]
    [InlineData("--rule equal-shares --completion add1 --step 0", "--step '0': write an amount above zero.")]
    [InlineData("--rule equal-shares --incompatible 9,10", "--incompatible is not looked at by --rule equal-shares.")]
    [InlineData("--rule greedy --incompatible 9,11", "--incompatible '9,11': write the ids of two projects of the file, parted by a comma.")]
    [InlineData("--rule greedy --weights sex:F=1", "--weights needs --rule composite.")]
    [InlineData("--rule greedy --min-support many", "--min-support 'many': write a number, or a share such as 12%.")]
    [InlineData("--rule greedy-threshold", "--rule greedy-threshold needs --min-support: the file has no min_project_score_threshold.")]
    [InlineData("--rule composite", "--rule composite needs --weights, such as voting_method:internet=70,paper=30.")]
    [InlineData("--rule composite --weights way:a=1", "--weights 'way:a=1': the ballots have no column 'way'. They have: age, sex.")]
    [InlineData("--rule composite --weights sex:F=1,M=0", "--weights 'sex:F=1,M=0': write COLUMN:VALUE=WEIGHT,VALUE=WEIGHT with different values and weights above zero.")]
    [InlineData("--rule composite --weights sex:F=1,M=1", "--weights 'sex:F=1,M=1': the ballot of voter '3' has sex '', which has no weight.")]
    public async Task Count_OptionsDoNotFit_SaysHowTheyWould(string options, string message)
    {
        var (exit, output, error) = await RunAsync(Pb.Small, options.Split(' '));
        Assert.Equal((Exit.WrongInput, "", message), (exit, output, error.TrimEnd()));
    }

    [Fact]
    public async Task Count_Composite_WeighsByAColumn()
    {
        var text = Pb.Small.Replace("3;;;", "3;;;F", StringComparison.Ordinal).Replace("9;none", "9;M", StringComparison.Ordinal);
        var (exit, output, _) = await RunAsync(text, "--rule", "composite", "--weights", "sex:F=70,M=30", "--min-support", "50%", "--json");
        Assert.Equal(Exit.Done, exit);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("""[{"name":"F","weight":"70","ballots":2},{"name":"M","weight":"30","ballots":2}]""", Compact(json.RootElement.GetProperty("rule").GetProperty("electorates")));
        Assert.Equal("""["10"]""", Compact(json.RootElement.GetProperty("funded")));
    }

    [Fact]
    public async Task Count_WrongFile_SaysFileLineColumn()
    {
        var (exit, output, error) = await RunAsync(Pb.Small.Replace("4;70;9", "4;70;8", StringComparison.Ordinal), "--rule", "greedy", "--json");
        Assert.Equal((Exit.WrongInput, ""), (exit, output));
        Assert.Equal($"{Path.Combine(_folder, "election.pb")}:19:6: There is no project '8'.", error.TrimEnd());
    }

    [Fact]
    public async Task Count_NotUtf8_SaysWhere()
    {
        var file = Path.Combine(_folder, "euc-kr.pb");
        await File.WriteAllBytesAsync(file, [.. Encoding.UTF8.GetBytes("META\nkey;value\nunit;동"), 0xB0, 0xAD, 0x0A], TestContext.Current.CancellationToken);
        var error = new StringWriter();
        Assert.Equal(Exit.WrongInput, await new CountVerb().RunAsync(Question.Call(new StringWriter(), error, file, "--rule", "greedy"), TestContext.Current.CancellationToken));
        Assert.Equal($"{file}:3:7: This is not UTF-8. Save the file as UTF-8.", error.ToString().TrimEnd());
    }

    [Fact]
    public async Task Count_NoSuchFile_SaysSo()
    {
        var error = new StringWriter();
        Assert.Equal(Exit.WrongInput, await new CountVerb().RunAsync(Question.Call(new StringWriter(), error, "nowhere.pb", "--rule", "greedy"), TestContext.Current.CancellationToken));
        Assert.Equal("nowhere.pb: there is no such file.", error.ToString().TrimEnd());
    }

    private async Task<(int Exit, string Output, string Error)> RunAsync(string text, params string[] options)
    {
        var file = Path.Combine(_folder, "election.pb");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await new CountVerb().RunAsync(Question.Call(output, error, [file, .. options]), TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }

    private static string Compact(JsonElement json) => JsonSerializer.Serialize(json, KernelJson.Options);
}
