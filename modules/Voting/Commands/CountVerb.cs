using System.Text.Json;
using Municipal.Voting.Counting;
using Municipal.Voting.Pabulib;

namespace Municipal.Voting.Commands;

/// <summary><c>count FILE.pb --rule …</c>: counts an election again, from the published file alone.</summary>
internal sealed class CountVerb : IOperatorVerb
{
    public string Name => "count";

    public string Description => "Counts an election from a .pb file (pabulib.org/format), the same here and anywhere else. Needs no installation.";

    public IReadOnlyList<VerbArgument> Arguments => [new("FILE.pb", "The file with the projects and the ballots.")];

    public IReadOnlyList<VerbOption> Options => CountOptions.All;

    public async Task<int> RunAsync(VerbCall call, CancellationToken cancellation)
    {
        try
        {
            var file = await InputFile.ReadAsync(call.Value("FILE.pb")!, PbReader.Read, cancellation);
            var input = CountOptions.Input(call, file);
            var outcome = Count.Of(input);
            if (call.Json)
            {
                await call.Output.WriteLineAsync(JsonSerializer.Serialize(CountJson.Of(input, outcome, call.Has("--trace")), KernelJson.Readable));
            }
            else
            {
                await CountLines.WriteAsync(call.Output, input, outcome, call.Has("--trace"));
            }

            return Exit.Done;
        }
        catch (OptionException wrong)
        {
            await call.Error.WriteLineAsync(wrong.Message);
        }

        return Exit.WrongInput;
    }
}
