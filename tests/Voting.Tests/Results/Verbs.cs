using Municipal.Voting.Commands;
using Municipal.Voting.Elections;
using Municipal.Voting.Results;

namespace Municipal.Voting.Tests.Results;

/// <summary>Runs verbs as the command line does.</summary>
internal static class Verbs
{
    public static async Task<(int Exit, string Output, string Error)> RunAsync(IOperatorVerb verb, bool json, params (string Name, string Value)[] values)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var typed = values.GroupBy(v => v.Name).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(v => v.Value)]);
        return (await verb.RunAsync(new VerbCall(typed, json, output, error), CancellationToken.None), output.ToString(), error.ToString());
    }

    /// <summary>Counts a file again by the command that the results page shows.</summary>
    public static async Task<string> RunAsync(CountVerb verb, string ballots, ElectionTerms terms, string seed)
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, ballots);
        var (_, output, _) = await RunAsync(verb, json: true, [("FILE.pb", path), .. CountWords.OptionsOf(terms, seed).Select(o => (o.Key, o.Value))]);
        File.Delete(path);
        return output;
    }
}
