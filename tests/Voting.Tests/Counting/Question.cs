using Municipal.Voting.Commands;
using Municipal.Voting.Counting;
using Municipal.Voting.Pabulib;

namespace Municipal.Voting.Tests;

/// <summary>Asks as the command line does.</summary>
internal static class Question
{
    /// <param name="file">The election.</param>
    /// <param name="settings">Rule, satisfaction, ties, then further options.</param>
    public static CountInput Of(PbFile file, params string[] settings) =>
        CountOptions.Input(Call(new StringWriter(), new StringWriter(), ["--rule", settings[0], "--satisfaction", settings[1], "--ties", settings[2], .. settings[3..]]), file);

    /// <summary>The hash of all that a plain count of the file depends on.</summary>
    public static string Hash(PbFile file) => CanonicalInput.Sha256(Of(file, "greedy", "cost", "id"));

    public static VerbCall Call(TextWriter output, TextWriter error, params string[] typed)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        for (var i = 0; i < typed.Length; i++)
        {
            if (!typed[i].StartsWith("--", StringComparison.Ordinal))
            {
                values["FILE.pb"] = [typed[i]];
            }
            else if (typed[i] is "--trace" or "--json")
            {
                values[typed[i]] = [];
            }
            else
            {
                values[typed[i]] = [.. values.GetValueOrDefault(typed[i]) ?? [], typed[++i]];
            }
        }

        return new VerbCall(values, values.ContainsKey("--json"), output, error);
    }
}
