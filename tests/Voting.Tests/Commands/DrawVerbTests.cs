using System.Text.Json;
using Municipal.Voting.Commands;

namespace Municipal.Voting.Tests;

public sealed class DrawVerbTests : IDisposable
{
    private const string Quotas = "category,feature,min,max\nsex,F,1,2\nsex,M,1,2\nage,\"60, or more\",1,1\nage,younger,1,2\n";
    private const string Candidates = "\uFEFFid,age,sex,home\na1,younger,F,가 1\na2,younger,M,가 1\na3,\"60, or more\",F,\na4,\"60, or more\",M,\na5,younger,F,나 2\na6,younger,M,\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("municipal-draw-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Draw_Json_HasThePromisedShape()
    {
        var (exit, output, error) = await DrawAsync(Quotas, Candidates, "--panel", "3", "--seed", "20270621", "--household", "home", "--method", "leximin", "--json");
        Assert.Equal((Exit.Done, ""), (exit, error));
        using var json = JsonDocument.Parse(output);
        Assert.Equal(
            ["panel", "number", "probabilities", "method", "seed", "panelsSha256", "smallest", "largest", "bound", "size", "quotas", "candidates", "panels"],
            json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("leximin", "20270621"), (json.RootElement.GetProperty("method").GetString(), json.RootElement.GetProperty("seed").GetString()));
        Assert.Equal(1000, json.RootElement.GetProperty("panels").GetArrayLength());
        Assert.Equal(3, json.RootElement.GetProperty("panel").GetArrayLength());
        Assert.Equal(["a1", "a2", "a3", "a4", "a5", "a6"], json.RootElement.GetProperty("probabilities").EnumerateObject().Select(p => p.Name));
        Assert.DoesNotContain("가 1", output, StringComparison.Ordinal);
        Assert.Contains("    {\"id\":\"a1\",\"features\":[\"F\",\"younger\"],\"household\":\"1\"},\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draw_Again_SameBytes()
    {
        string[] options = ["--panel", "3", "--seed", "1", "--json"];
        Assert.Equal(await DrawAsync(Quotas, Candidates, options), await DrawAsync(Quotas, Candidates, options));
    }

    [Fact]
    public async Task Draw_WithoutSeed_MakesTheSamePanelsAndDrawsNobody()
    {
        var (_, before, _) = await DrawAsync(Quotas, Candidates, "--panel", "3", "--json");
        var (_, after, _) = await DrawAsync(Quotas, Candidates, "--panel", "3", "--seed", "1", "--json");
        Assert.False(Root(before).TryGetProperty("panel", out _));
        Assert.Equal(Root(before).GetProperty("panelsSha256").GetString(), Root(after).GetProperty("panelsSha256").GetString());
    }

    [Fact]
    public async Task Draw_Lines_ShowLargestAndSmallestChance()
    {
        var (exit, output, _) = await DrawAsync(Quotas, Candidates, "--panel", "3", "--seed", "1");
        Assert.Equal(Exit.Done, exit);
        Assert.Contains("1000 panels of 3 from 6 candidates, maximin", output, StringComparison.Ordinal);
        Assert.Contains("chances from 50.0 % to 50.0 %", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_Untouched_Holds()
    {
        var (exit, output, error) = await VerifyAsync(text => text);
        Assert.Equal((Exit.Done, ""), (exit, error));
        Assert.Contains("All of it holds", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"seed\": \"1\"", "\"seed\": \"2\"", "The public number picks panel ")]
    [InlineData("\"a1\": 0.5", "\"a1\": 0.6", "The probability of 'a1' is 0.5.")]
    [InlineData("{\"category\":\"sex\",\"feature\":\"F\",\"min\":1", "{\"category\":\"sex\",\"feature\":\"F\",\"min\":2", " has 1 of sex 'F', not 2 to 2.")]
    [InlineData("\"bound\": 0.5", "\"bound\": 0.4", "The bound of the smallest chance is not what follows")]
    [InlineData("\"smallest\": 0.5", "\"smallest\": 0.4", "The smallest probability is 0.5 and the largest 0.5.")]
    public async Task Verify_Changed_SaysWhat(string from, string to, string message)
    {
        var (exit, output, error) = await VerifyAsync(text => text.Replace(from, to, StringComparison.Ordinal));
        Assert.Equal((Exit.Refused, ""), (exit, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"panel\": 7 }", ":1:13: This is not a published draw.")]
    [InlineData("{}", ":1:")]
    [InlineData("null", ":1:1: This is not a published draw: something in it is empty.")]
    public async Task Verify_NoDraw_SaysFileLineColumn(string text, string message)
    {
        var (exit, _, error) = await VerifyAsync(_ => text);
        Assert.Equal(Exit.WrongInput, exit);
        Assert.Contains($"{Path.Combine(_folder, "draw.json")}{message}", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sex,F,1,2", "sex,F,1,x", "q.csv:2:9: 'x' is not a number of people: write a whole number.")]
    [InlineData("sex,F,1,2", "sex,F,2,1", "q.csv:2:9: The maximum 1 is below the minimum 2.")]
    [InlineData("sex,M,1,2", "sex,F,1,2", "q.csv:3:5: The quota of sex 'F' stands here twice.")]
    [InlineData("category,", "kind,", "q.csv:1:1: The column 'category' is missing.")]
    [InlineData("sex,M,1,2", "sex,X,1,2", "c.csv:3:12: There is no quota of sex 'M'.")]
    [InlineData("more\",1,1", "more\",3,3", "q.csv:4:1: No panel meets all quotas. The smallest change that lets one exist has here age '60, or more' 2 to 3 instead of 3 to 3.")]
    public async Task Draw_WrongQuotas_SaysFileLineColumn(string from, string to, string message)
    {
        var (exit, output, error) = await DrawAsync(Quotas.Replace(from, to, StringComparison.Ordinal), Candidates, "--panel", "3");
        Assert.Equal((Exit.WrongInput, ""), (exit, output));
        Assert.Contains(Path.Combine(_folder, message), error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a2,younger", "a1,younger", "c.csv:3:1: The candidate 'a1' stands here twice.")]
    [InlineData("a2,younger", ",younger", "c.csv:3:1: The id is missing.")]
    [InlineData("a2,younger,M", "a2,old,M", "c.csv:3:4: There is no quota of age 'old'.")]
    [InlineData("id,age,sex", "id,age,gender", "c.csv:1:1: The column 'sex' is missing.")]
    public async Task Draw_WrongCandidates_SaysFileLineColumn(string from, string to, string message)
    {
        var (exit, output, error) = await DrawAsync(Quotas, Candidates.Replace(from, to, StringComparison.Ordinal), "--panel", "3");
        Assert.Equal((Exit.WrongInput, ""), (exit, output));
        Assert.StartsWith(Path.Combine(_folder, message), error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--panel 0", "--panel '0': write how many people are drawn.")]
    [InlineData("--panel 7", "c.csv: at most 6 of 6 candidates can sit together, one of each household; that is too few for a panel of 7.")]
    [InlineData("--panel 3 --household street", "c.csv:1:1: The column 'street' is missing.")]
    [InlineData("--seed 1", "--panel is missing. A draw needs --quotas, --candidates and --panel; a check needs --verify.")]
    [InlineData("--verify x", "--quotas does not go with --verify: the file says it.")]
    public async Task Draw_OptionsDoNotFit_SaysHowTheyWould(string options, string message)
    {
        var (exit, output, error) = await DrawAsync(Quotas, Candidates, options.Split(' '));
        Assert.Equal((Exit.WrongInput, ""), (exit, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    private static JsonElement Root(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private async Task<(int Exit, string Output, string Error)> VerifyAsync(Func<string, string> change)
    {
        var (_, output, _) = await DrawAsync(Quotas, Candidates, "--panel", "3", "--seed", "1", "--json");
        return await RunAsync("--verify", await WriteAsync("draw.json", change(output)));
    }

    private async Task<(int Exit, string Output, string Error)> DrawAsync(string quotas, string candidates, params string[] options) =>
        await RunAsync(["--quotas", await WriteAsync("q.csv", quotas), "--candidates", await WriteAsync("c.csv", candidates), .. options]);

    private async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] typed)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await new DrawVerb().RunAsync(Question.Call(output, error, typed), TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }
}
