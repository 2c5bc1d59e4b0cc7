using System.Text;
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
        var path = call.Value("FILE.pb")!;
        try
        {
            var file = PbReader.Read(await TextAsync(path, cancellation));
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
        catch (PbException wrong)
        {
            foreach (var problem in wrong.Problems)
            {
                await call.Error.WriteLineAsync($"{path}:{problem}");
            }
        }
        catch (OptionException wrong)
        {
            await call.Error.WriteLineAsync(wrong.Message);
        }

        return Exit.WrongInput;
    }

    private static async Task<string> TextAsync(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            throw new OptionException($"{path}: there is no such file.");
        }

        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException wrong)
        {
            var before = Encoding.UTF8.GetString(bytes, 0, Math.Max(0, wrong.Index)).TrimStart('\uFEFF');
            throw new PbException(before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'), "This is not UTF-8. Save the file as UTF-8.");
        }
    }
}
